package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.ApiClient;
import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.product.VendorProfile;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryAccessTokenStore;
import dev.rollcall.testkit.memory.InMemoryAccountStore;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryContactStore;
import dev.rollcall.testkit.memory.InMemoryIdempotencyStore;
import dev.rollcall.testkit.memory.InMemoryLicenceStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryPersonTokenStore;
import dev.rollcall.testkit.memory.InMemoryPlanStore;
import dev.rollcall.testkit.memory.InMemoryQuoteStore;
import dev.rollcall.testkit.memory.InMemoryRefreshes;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemoryRunStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.memory.InMemorySessionStore;
import dev.rollcall.testkit.memory.InMemorySubscriptionStore;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.sample.FullRecords;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The account function over stores in memory, with one district in it. */
final class AccountWorld {
    static final List<Remark> REMARKS =
            List.of(new Remark(Remark.Code.SCHOOL_UNDER_SCHOOL, "s2", 1));

    private static final RunReport.SeatCounts SEATS = new RunReport.SeatCounts(1, 2, 3, 4, 5);

    static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofMinutes(60), Duration.ofHours(12));
    static final String HOME = "/v1/districts/clever:d1";
    static final String STUCK = "held:r9";
    static final String FINGERPRINT = "0123456789abcdef0123456789abcdef";

    final SteppingClock clock = new SteppingClock();
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryRunStore runs = new InMemoryRunStore(clock);
    final InMemoryPlanStore plans = new InMemoryPlanStore(clock);
    final InMemoryRosterStore roster = new InMemoryRosterStore();
    final InMemorySeatStore seats = new InMemorySeatStore();
    final InMemoryLicenceStore licences = new InMemoryLicenceStore();
    final InMemorySessionStore sessions = new InMemorySessionStore();
    final InMemoryPersonTokenStore personTokens = new InMemoryPersonTokenStore();
    final InMemoryLoginStore logins = new InMemoryLoginStore();
    final InMemoryRefreshes refreshes = new InMemoryRefreshes(clock);
    final InMemoryAccountStore accounts = new InMemoryAccountStore();
    final InMemorySubscriptionStore subscriptions = new InMemorySubscriptionStore();
    final InMemoryQuoteStore quotes = new InMemoryQuoteStore();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryContactStore contacts = new InMemoryContactStore();
    final InMemoryIdempotencyStore answers = new InMemoryIdempotencyStore(clock);
    final InMemoryOnboardingJournal journal = new InMemoryOnboardingJournal();
    final InMemorySyncQueue queue = new InMemorySyncQueue(clock, InMemorySyncQueue.Repeats.KEPT);
    final CapturedLog log = new CapturedLog();
    private final Random random = new Random(7);
    private final VendorProfile vendor;
    final AccountPorts ports;
    final AccountApi api;
    final HttpDoor door;
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<Set<Scope>, String> tokens = new HashMap<>();

    AccountWorld() {
        this("rocket-math");
    }

    /** What a vendor of this profile runs. */
    AccountWorld(String profile) {
        vendor = Profiles.of(profile);
        ports = ports();
        api = new AccountApi(ports);
        door = new HttpDoor(log.open("account"), api::answer);
        connect(DISTRICT);
    }

    void connect(DistrictId district) {
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        connections.create(district, Connection.discovered(district, settings, clock.instant()));
    }

    Connection connection() {
        return connections.find(DISTRICT).orElseThrow();
    }

    Answer get(String target) {
        return call("GET", target, "");
    }

    /** Calls with a token that allows everything. */
    Answer call(String method, String target, String body) {
        return call(EnumSet.allOf(Scope.class), method, target, body);
    }

    Answer call(Set<Scope> scopes, String method, String target, String body) {
        return call(scopes, method, target, Map.of(), body);
    }

    /**
     * Calls with these headers beside a token; a post without a key of its own gets a fresh one.
     */
    Answer call(
            Set<Scope> scopes,
            String method,
            String target,
            Map<String, String> headers,
            String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("authorization", "Bearer " + tokens.computeIfAbsent(scopes, this::token));
        if (method.equals("POST")) {
            all.putIfAbsent("idempotency-key", "key-" + keys.incrementAndGet());
        }
        return send(method, target, all, body);
    }

    /** Somebody who calls with every scope and these headers. */
    Party party(Map<String, String> headers) {
        return (method, target, more, body) -> {
            Map<String, String> all = new HashMap<>(headers);
            all.putAll(more);
            return call(EnumSet.allOf(Scope.class), method, target, all, body);
        };
    }

    /** The vendor's staff. */
    Party staff() {
        return party(Map.of("rollcall-staff", "Sam Staff"));
    }

    /** The vendor's product for a member. */
    Party member(MemberId id) {
        return party(Map.of("rollcall-member", id.asString()));
    }

    /** The vendor's product for nobody. */
    Party product() {
        return party(Map.of());
    }

    /** Opens an account of a district by the API, and answers it as it is stored. */
    Account openAccount() {
        String body = "{\"kind\":\"district\",\"name\":\"Elmwood\"}";
        Answer opened = product().post("/v1/accounts", body);
        AccountId id = new AccountId(opened.json().path("id").asText());
        return accounts.find(id).orElseThrow();
    }

    /** Lets time pass, tokens too: callers ask for new ones. */
    void pass(Duration time) {
        clock.advance(time);
        tokens.clear();
    }

    /** Makes the account the destination of the district, without the API. */
    Account link(Account account) {
        link(account, DISTRICT);
        return stored(account);
    }

    /** The account as it is stored now. */
    Account stored(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

    /** Connects a district and makes the account its destination, without the API. */
    void link(Account account, DistrictId district) {
        connect(district);
        Account before = stored(account);
        List<Linked> links = new ArrayList<>(before.links());
        links.add(new Linked(district, Optional.empty()));
        AccountWrite write = AccountWrite.of(before.next().withLinks(links));
        accounts.commit(account.id(), List.of(write.linking(Set.of(district))));
    }

    /** Stores a member without the API. */
    Member join(Account account, Member member) {
        Account next = stored(account).next();
        accounts.commit(account.id(), List.of(AccountWrite.of(next).keeping(member)));
        return member;
    }

    /** Calls with this bearer. */
    Answer callAs(String bearer, String method, String target) {
        return send(method, target, Map.of("authorization", "Bearer " + bearer), "");
    }

    /** Opens a session of this subject, in no role, and answers its sid. */
    String open(Subject subject) {
        Instant now = clock.instant();
        String sid = OpaqueToken.draw(ports.random()).sha256();
        Session session = new Session(sid, subject, Optional.empty(), Actor.SELF, now, now);
        sessions.put(session, LIMITS.endOf(session));
        return sid;
    }

    /** What the product bears for a session, for five minutes. */
    String assertion(String sid) {
        String assertion = "e30." + sid + ".c2ln";
        Instant until = clock.instant().plus(Assertions.LIFETIME);
        personTokens.put(Sha256.of(assertion).asString(), new PersonToken(sid, until));
        return assertion;
    }

    /** Stores this record as active in a district's roster. */
    void store(DistrictId district, Image image) {
        connections.update(district, connection -> connection.withShards(1));
        var stored = StoredRecord.active(image, clock.instant(), "run-1");
        roster.write(district, 1, 1, List.of(stored), WriteMode.FIRST_IMPORT);
    }

    Answer send(String method, String target, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("content-type", "application/json");
        return Answer.of(door, Events.http(method, target, all, body));
    }

    Answer answer(JsonNode event) {
        return Answer.of(door, event);
    }

    /** A token that allows everything. */
    String token() {
        return token(EnumSet.allOf(Scope.class));
    }

    private String token(Set<Scope> scopes) {
        String wanted = String.join(" ", scopes.stream().map(Scope::code).toList());
        String form =
                "grant_type=client_credentials&client_id=local&client_secret=local&scope=" + wanted;
        return send("POST", "/oauth/token", formType(), form.replace(" ", "+"))
                .json()
                .path("access_token")
                .asText();
    }

    static Map<String, String> formType() {
        return Map.of("content-type", "application/x-www-form-urlencoded");
    }

    /** Stores every kind of record, one of each with every value there is. */
    void fillRoster() {
        connections.update(DISTRICT, connection -> connection.withShards(1));
        List<StoredRecord> records =
                FullRecords.everyKind().stream()
                        .map(image -> StoredRecord.active(image, clock.instant(), "run-1"))
                        .toList();
        roster.write(DISTRICT, 1, 1, records, WriteMode.FIRST_IMPORT);
    }

    /** Stores a run that holds back an archive, with its plan, quarantine and report. */
    Run holdRun(String id) {
        Run queued = Run.queued(id, DISTRICT, RunMode.FULL, Trigger.SCHEDULE, clock.instant());
        runs.create(DISTRICT, queued);
        plans.putChunk(DISTRICT, new PartKey(id, 7, 0), everyChange());
        plans.putQuarantined(DISTRICT, new PartKey(id, 7, 0), broken(2));
        plans.putQuarantined(DISTRICT, new PartKey(id, 7, 1), broken(1));
        runs.putReport(DISTRICT, id, 1, report());
        connections.update(DISTRICT, connection -> connection.withHeldRuns(List.of(id)));
        return runs.save(DISTRICT, held(queued)).orElseThrow();
    }

    /** Stores a preview with its plan and report. */
    void previewRun(String id) {
        Run queued = Run.queued(id, DISTRICT, RunMode.PREVIEW, Trigger.API, clock.instant());
        runs.create(DISTRICT, queued);
        plans.putChunk(DISTRICT, new PartKey(id, 7, 0), everyChange());
        runs.putReport(DISTRICT, id, 1, report());
        Run shown =
                queued.edit()
                        .startedAt(clock.instant())
                        .on(RunEvent.READ_BEGUN)
                        .on(RunEvent.READ_DONE)
                        .plan(new PlanSeal(FINGERPRINT, 7, 1, everyChange().size(), 0))
                        .on(RunEvent.PLANNED)
                        .on(RunEvent.SHOWN)
                        .endedAt(clock.instant())
                        .done();
        runs.save(DISTRICT, shown);
    }

    /** Puts a notice of the district of which nobody knows whether its mail left. */
    void loseNotice() {
        var about = dev.rollcall.notice.Party.of(DISTRICT.asString());
        outbox.put(about, new Fact(FactKind.HELD, STUCK, clock.instant(), Map.of()));
        Entry entry = outbox.find(about, STUCK).orElseThrow();
        outbox.replace(entry, entry.uncertain("worker-ended"));
    }

    /** Sells the district a product that lets a student be of one school, without the API. */
    void singleSchoolOf(String product) {
        connections.update(
                DISTRICT,
                connection -> {
                    DistrictSettings before = connection.settings();
                    ProductSeats seats =
                            before.seats().with(product, s -> s.withSchools(SchoolRule.SINGLE));
                    return connection.withSettings(before.withSeats(seats));
                });
    }

    /** Decides something about the district's onboarding. */
    void pauseSignIn() {
        String pause = "{\"event\":\"pause\",\"purposes\":[\"sign-in\"]}";
        staff().post(HOME + "/onboarding/events", pause);
    }

    private Run held(Run queued) {
        Instant now = clock.instant();
        return queued.edit()
                .startedAt(now)
                .on(RunEvent.READ_BEGUN)
                .on(RunEvent.READ_DONE)
                .plan(new PlanSeal(FINGERPRINT, 7, 1, everyChange().size(), 2))
                .on(RunEvent.PLANNED)
                .holds(List.of(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "", 40, 100)))
                .on(RunEvent.CLEARED)
                .on(RunEvent.APPLIED_IN_PART)
                .used(new Usage(12, 2_500, 4_000, 3_000, Duration.ofMillis(1_500)))
                .endedAt(now.plusSeconds(90))
                .done();
    }

    static List<Change> everyChange() {
        List<Image> images = FullRecords.everyKind();
        return List.of(
                new Change.Create(images.getFirst()),
                new Change.Update(images.get(6), images.get(6)),
                new Change.Restore(images.get(8), images.get(8)),
                new Change.Archive(images.get(8)));
    }

    private static List<Quarantined> broken(int number) {
        var one =
                new Quarantined(
                        Kind.PERSON,
                        "p",
                        Quarantined.Code.WRONG_TYPE,
                        "roles",
                        "{\"name\":\"Ada\"}");
        return Collections.nCopies(number, one);
    }

    private static RunReport report() {
        Tally tally = new Tally();
        tally.add("school-full", Kind.PERSON, Outcome.CREATED, 3);
        tally.add("", Kind.TERM, Outcome.UNCHANGED, 2);
        return new RunReport(tally, 4, 5, REMARKS, Census.empty(), SEATS, Map.of("default", SEATS));
    }

    private AccountPorts ports() {
        return new AccountPorts(
                AccountWorld::client,
                new InMemoryAccessTokenStore(),
                count -> {
                    byte[] bytes = new byte[count];
                    random.nextBytes(bytes);
                    return bytes;
                },
                connections,
                runs,
                plans,
                roster,
                seats,
                licences,
                new SessionPorts(sessions, personTokens, logins, refreshes, LIMITS),
                new CustomerPorts(accounts, contacts, answers),
                new OnboardingPorts(journal, outbox, outbox),
                new SalePorts(vendor, subscriptions, quotes, outbox),
                queue,
                new RunIds(clock, random),
                clock);
    }

    private static Optional<ApiClient> client(String id) {
        return Optional.of(new ApiClient("local", Sha256.of("local"), EnumSet.allOf(Scope.class)))
                .filter(client -> client.id().equals(id));
    }
}
