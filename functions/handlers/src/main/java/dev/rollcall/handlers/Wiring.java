package dev.rollcall.handlers;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.AwsSettings;
import dev.rollcall.aws.dynamodb.CapacityMeter;
import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.Tables;
import dev.rollcall.aws.notice.SignedCalls;
import dev.rollcall.aws.secrets.CachedSecrets;
import dev.rollcall.aws.sqs.SqsQueueDesk;
import dev.rollcall.aws.sqs.SqsSyncQueue;
import dev.rollcall.aws.sqs.SyncQueueUrls;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.portals.http.Pace;
import dev.rollcall.portals.http.Sender;
import dev.rollcall.product.VendorProfile;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.sync.NightlyWindow;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.PullPolicy;
import dev.rollcall.sync.PullPolicy.Unchanged;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncTimes;
import dev.rollcall.sync.queue.WorkQueue;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Ticker;
import dev.rollcall.sync.run.UsageMeter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Builds what a function stands on. The only place that reads the environment, the clock and
 * randomness; nothing is drawn from either before a call asks for it, so that a snapshot holds none
 * of it (T-18).
 */
public final class Wiring {

    private static final int LONGEST_SLICE = 540;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int LONGEST_INTERVAL = 10_000;

    private final Environment environment;
    private final String function;
    private final UsageMeter meter = new UsageMeter();
    private final Correlation correlation = new Correlation();
    private final AwsClients clients;
    private final CachedSecrets secrets;
    private final Optional<Sender> portals;
    private @Nullable SqsClient sqs;

    /**
     * The parts of one function.
     *
     * @param function its name in log lines
     * @param variables answers a variable's value, or null when there is none
     * @param needed the variables without which the function cannot work
     */
    public Wiring(String function, UnaryOperator<String> variables, String... needed) {
        this(
                function,
                new Environment(variables).need("AWS_REGION").need(needed),
                AwsClients::new,
                Optional.empty());
    }

    private Wiring(
            String function,
            Environment environment,
            Function<AwsSettings, AwsClients> aws,
            Optional<Sender> portals) {
        this.function = function;
        this.environment = environment;
        clients = aws.apply(AwsEnvironment.settings(environment));
        secrets = new CachedSecrets(clients::secretsManager, clock());
        this.portals = portals;
    }

    /**
     * The same parts, over a transport that leads nowhere.
     *
     * @param secrets made-up secrets by the name the function asks for
     */
    public Wiring rehearsal(Map<String, String> secrets) {
        return rehearsal(secrets, Optional.empty());
    }

    /**
     * The same, with portals that are asked in this way.
     *
     * @param portals answers what a sign-in asks of them
     */
    public Wiring rehearsal(Map<String, String> secrets, Sender portals) {
        return rehearsal(secrets, Optional.of(portals));
    }

    private Wiring rehearsal(Map<String, String> secrets, Optional<Sender> portals) {
        SdkHttpClient transport = new RehearsalTransport(secrets);
        return new Wiring(
                function, environment, settings -> new AwsClients(settings, transport), portals);
    }

    /** A function's own variables, and those by which portals and a sync's times are set up. */
    public static String[] withPortals(String... own) {
        return Stream.concat(Arrays.stream(own), PortalParts.NEEDED.stream())
                .toArray(String[]::new);
    }

    /** The variables this process was started with. */
    public static UnaryOperator<String> environment() {
        return System::getenv;
    }

    /** A variable's text. */
    public String text(String name) {
        return environment.text(name);
    }

    public InstantSource clock() {
        return Clock.systemUTC();
    }

    public Ticker ticker() {
        return System::nanoTime;
    }

    public RandomGenerator random() {
        return () -> new SecureRandom().nextLong();
    }

    public RandomBytes randomBytes() {
        return count -> {
            byte[] bytes = new byte[count];
            new SecureRandom().nextBytes(bytes);
            return bytes;
        };
    }

    /** The chain of work that this environment is in. */
    public Correlation correlation() {
        return correlation;
    }

    public UsageMeter meter() {
        return meter;
    }

    public CachedSecrets secrets() {
        return secrets;
    }

    /** The client of the queues, made when the first part asks for it: many a function has none. */
    public SqsClient sqs() {
        if (sqs == null) {
            sqs = clients.sqs();
        }
        return sqs;
    }

    public SignedCalls ses() {
        return clients.ses();
    }

    public SignedCalls eventBridge() {
        return clients.eventBridge();
    }

    public JsonLog log() {
        return new JsonLog(
                new JsonLog.Source(function, text("STACK_NAME")),
                correlation,
                LambdaRuntime::getLogger,
                clock());
    }

    public RunLog runLog() {
        return new JsonRunLog(log());
    }

    /** The stores; those whose table the function does not know must be left alone. */
    public DynamoDbStores stores() {
        Tables tables =
                new Tables(
                        text("DISTRICT_TABLE"),
                        text("ROSTER_TABLE"),
                        text("RUN_TABLE"),
                        text("SEAT_TABLE"),
                        text("SIGN_IN_TABLE"));
        var client = clients.dynamoDb(new CapacityMeter(meter, tables.roster()));
        return new DynamoDbStores(client, tables, clock(), random(), Wiring::rest);
    }

    /** The stores as a sync takes them. */
    public Stores syncStores() {
        return stores().ofSync();
    }

    /** What journals and tells decisions of onboardings. */
    public TellDecisions tellDecisions() {
        DynamoDbStores stores = stores();
        return new TellDecisions(stores.connections(), stores.onboardingJournal(), stores.outbox());
    }

    public SyncQueueUrls queueUrls() {
        return new SyncQueueUrls(
                Map.of(
                        Portal.CLEVER, text("CLEVER_SYNC_QUEUE_URL"),
                        Portal.CLASSLINK, text("CLASSLINK_SYNC_QUEUE_URL")),
                text("LATER_QUEUE_URL"));
    }

    public SyncQueue queue() {
        return new SqsSyncQueue(sqs(), queueUrls(), correlation::id);
    }

    /** The queues as operators look at them. */
    public SqsQueueDesk queueDesk() {
        return new SqsQueueDesk(
                sqs(),
                Map.of(
                        WorkQueue.CLEVER, place("CLEVER_SYNC"),
                        WorkQueue.CLASSLINK, place("CLASSLINK_SYNC"),
                        WorkQueue.LATER, place("LATER")));
    }

    private SqsQueueDesk.Place place(String name) {
        return new SqsQueueDesk.Place(
                text(name + "_QUEUE_URL"), text(name + "_DEAD_LETTER_QUEUE_URL"));
    }

    public SyncTimes times() {
        Duration width =
                Duration.ofMinutes(
                        environment.number("NIGHTLY_WINDOW_MINUTES", 1, MINUTES_OF_A_DAY));
        NightlyWindow nightly = new NightlyWindow(environment.time("NIGHTLY_START_UTC"), width);
        return new SyncTimes(clock(), ticker(), Wiring::rest, random(), nightly, pulls());
    }

    private PullPolicy pulls() {
        int minutes = environment.number("PULL_EVERY_MINUTES", 1, 7 * MINUTES_OF_A_DAY);
        return new PullPolicy(
                Duration.ofMinutes(minutes),
                environment.oneOf("CLASSLINK_SKIP_UNCHANGED", Set.of("yes", "no")).equals("yes")
                        ? Unchanged.SKIP
                        : Unchanged.READ_ALL_THE_SAME);
    }

    /** How long a slice works. */
    public Duration slice() {
        return Duration.ofSeconds(environment.number("SLICE_SECONDS", 1, LONGEST_SLICE));
    }

    /** How long sessions last. */
    public SessionLimits sessionLimits() {
        return SessionVariables.limits(environment);
    }

    /** The settings with which a district of each portal begins. */
    public Map<Portal, DistrictSettings> newcomers() {
        return new Newcomers(environment).settings();
    }

    /** What the vendor sells, and by which rules. */
    public VendorProfile profile() {
        return new Newcomers(environment).profile();
    }

    /** How fast one execution environment may ask ClassLink, over all its districts. */
    public Pace classLinkPace() {
        int millis = environment.number("CLASSLINK_REQUEST_INTERVAL_MILLIS", 0, LONGEST_INTERVAL);
        return new Pace(Duration.ofMillis(millis), System::nanoTime, Wiring::rest);
    }

    public Portals portals(Pace classLinkPace) {
        return portalParts(classLinkPace).portals();
    }

    /** The same, compared with the application that people sign in with. */
    public Portals pairedPortals(Pace classLinkPace) {
        PortalParts parts = portalParts(classLinkPace);
        return parts.portals().comparedWith(parts.cleverSignIn());
    }

    private PortalParts portalParts(Pace classLinkPace) {
        return new PortalParts(
                environment, secrets, meter, clock(), random(), Wiring::rest, classLinkPace);
    }

    /** The variables by which people sign in, beside a function's own. */
    public static String[] withSignIn(String... own) {
        return Stream.of(
                        Arrays.stream(own),
                        SignInVariables.NEEDED.stream(),
                        ProviderVariables.needed())
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** What people sign in with. */
    public SignInWiring signIn() {
        return new SignInWiring(environment, secrets, meter, clock(), random(), portals);
    }

    static void rest(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
