package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.PendingNotices;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.sync.Refreshes;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.webhook.ReplayGuard;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Every store over DynamoDB. Each call answers a new store over the same client; stores are
 * thread-safe if the source of randomness is. A throttled or failed request is repeated by the
 * client within its time limit and then thrown as the client throws it.
 */
public final class DynamoDbStores {
    private final Tables tables;
    private final DynamoDbClient client;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Batches batches;

    /**
     * @param clock the time by which items expire
     * @param random marks writes so that they know themselves again; drawn from only inside calls
     * @param pause waits before what DynamoDB left undone is asked for again
     */
    public DynamoDbStores(
            DynamoDbClient client,
            Tables tables,
            InstantSource clock,
            RandomGenerator random,
            Pause pause) {
        this.client = client;
        this.tables = tables;
        this.clock = clock;
        this.random = random;
        this.batches = new Batches(client, pause);
    }

    /** Everything a sync keeps. */
    public Stores ofSync() {
        return new Stores(
                connections(),
                contacts(),
                runs(),
                plans(),
                rosters(),
                censuses(),
                seats(),
                licences(),
                leases(),
                outbox());
    }

    public ConnectionStore connections() {
        Table table = table(tables.district());
        return new DynamoDbConnectionStore(table, once(table));
    }

    public OnboardingJournal onboardingJournal() {
        return new DynamoDbOnboardingJournal(table(tables.district()));
    }

    public DistrictLease leases() {
        Table table = table(tables.district());
        return new DynamoDbDistrictLease(table, once(table));
    }

    public CensusStore censuses() {
        return new DynamoDbCensusStore(table(tables.district()));
    }

    public RosterStore rosters() {
        return new DynamoDbRosterStore(table(tables.roster()), batches);
    }

    public RunStore runs() {
        Table table = table(tables.run());
        return new DynamoDbRunStore(table, once(table), clock);
    }

    public Refreshes refreshes() {
        return new DynamoDbRefreshes(once(table(tables.run())), clock);
    }

    public PlanStore plans() {
        return new DynamoDbPlanStore(new Blobs(table(tables.run()), clock));
    }

    public SeatStore seats() {
        return new DynamoDbSeatStore(table(tables.seat()), batches);
    }

    public ReplayGuard replayGuard() {
        Table table = table(tables.signIn());
        return new DynamoDbReplayGuard(table, once(table), clock);
    }

    public AccessTokenStore accessTokens() {
        return new DynamoDbAccessTokenStore(table(tables.signIn()));
    }

    public AttemptStore attempts() {
        return new DynamoDbAttemptStore(table(tables.signIn()), clock);
    }

    public UsedCodes usedCodes() {
        return new DynamoDbUsedCodes(once(table(tables.signIn())), clock);
    }

    public SessionStore sessions() {
        return new DynamoDbSessionStore(table(tables.signIn()));
    }

    public HandOverStore handOvers() {
        return new DynamoDbHandOverStore(table(tables.signIn()));
    }

    public PersonTokenStore personTokens() {
        return new DynamoDbPersonTokenStore(table(tables.signIn()));
    }

    public LoginStore logins() {
        return new DynamoDbLoginStore(table(tables.signIn()));
    }

    public SignInTallyStore signInTallies() {
        return new DynamoDbSignInTallyStore(table(tables.signIn()));
    }

    public LicenceStore licences() {
        return new DynamoDbLicenceStore(table(tables.seat()));
    }

    public SubscriptionStore subscriptions() {
        Table table = table(tables.district());
        return new DynamoDbSubscriptionStore(table, once(table));
    }

    public QuoteStore quotes() {
        Table table = table(tables.district());
        return new DynamoDbQuoteStore(table, once(table));
    }

    public ContactStore contacts() {
        return new DynamoDbContactStore(table(tables.district()));
    }

    public AccountStore accounts() {
        return new DynamoDbAccountStore(client, table(tables.district()));
    }

    public IdempotencyStore answers() {
        Table table = table(tables.signIn());
        return new DynamoDbIdempotencyStore(table, once(table), clock);
    }

    public Outbox outbox() {
        return notices();
    }

    /** The other side of {@link #outbox}. */
    public PendingNotices pendingNotices() {
        return notices();
    }

    private DynamoDbOutbox notices() {
        Table table = table(tables.district());
        return new DynamoDbOutbox(table, once(table));
    }

    private Table table(String name) {
        return new Table(client, name);
    }

    private OnceWriter once(Table table) {
        return new OnceWriter(table, random);
    }
}
