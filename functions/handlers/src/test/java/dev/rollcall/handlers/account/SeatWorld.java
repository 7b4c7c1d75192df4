package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppedTimes;
import dev.rollcall.testkit.memory.InMemoryCensusStore;
import dev.rollcall.testkit.memory.InMemoryDistrictLease;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleRoster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The account API and the worker behind its queue, over one district of two schools. Teacher {@code
 * t0} teaches a, b, c in school s0 and g in s1; {@code t1} teaches b, c, d in s0; {@code t2}
 * teaches e, f in s1.
 */
final class SeatWorld {
    static final DistrictId DISTRICT = AccountWorld.DISTRICT;
    static final String HOME = AccountWorld.HOME;

    final AccountWorld api;
    final InMemoryPortal portal = new InMemoryPortal(50);
    private final SplittableRandom random = new SplittableRandom(3);
    private final SyncWorker worker;
    private final StartSync start;
    private final ScheduleTick schedule;

    /** A district with the seats a vendor's profile gives it, before anything is read. */
    SeatWorld(String profile) {
        api = new AccountWorld(profile);
        ProductSeats seats = Profiles.of(profile).settings(Portal.CLEVER).seats();
        api.connections.update(DISTRICT, c -> c.withSettings(c.settings().withSeats(seats)));
        portal.list(DISTRICT);
        worker =
                new SyncWorker(
                        new Portals(Map.of(Portal.CLEVER, portal), List.of(portal)),
                        stores(),
                        api.queue,
                        SteppedTimes.of(api.clock, random),
                        new UsageMeter(),
                        new InMemoryRunLog());
        start =
                new StartSync(
                        api.connections,
                        api.runs,
                        api.queue,
                        new RunIds(api.clock, random),
                        api.clock);
        schedule =
                new ScheduleTick(
                        new Portals(Map.of(Portal.CLEVER, portal), List.of(portal)),
                        stores(),
                        api.queue,
                        SteppedTimes.of(api.clock, random),
                        Map.of(Portal.CLEVER, Profiles.of(profile).settings(Portal.CLEVER)),
                        keepOnboarding(),
                        new InMemoryRunLog());
        fill();
    }

    /** The same, once it is rostered. */
    static SeatWorld rostered(String profile) {
        SeatWorld world = new SeatWorld(profile);
        world.run(RunMode.FULL);
        return world;
    }

    /** Asks for a run and works until nothing is queued. */
    Run run(RunMode mode) {
        api.clock.advance(Duration.ofMinutes(1));
        start.request(DISTRICT, mode, Trigger.API);
        drain();
        return api.runs.page(DISTRICT, "", 1).runs().getFirst();
    }

    /** Lets the schedule do what is due now, and works on it. */
    void tick() {
        schedule.tick(api.clock.instant(), "tick-" + api.clock.instant());
        drain();
    }

    void drain() {
        for (Optional<Sent> next = api.queue.take(); next.isPresent(); next = api.queue.take()) {
            api.clock.advanceTo(next.get().visibleAt());
            worker.handle(
                    next.get().message(),
                    new TimeBudget(api.clock, Duration.ofMinutes(9)),
                    () -> {});
        }
    }

    /** Changes the seats of the product people sign in to, and lets it come true. */
    void pool(int seats) {
        settings("{\"seats\":{\"pool\":" + seats + "}}");
        drain();
    }

    Answer settings(String json) {
        return api.call("PATCH", HOME, "{\"settings\":" + json + "}");
    }

    /** Decides on a teacher by the API, as staff, and lets it come true. */
    Answer decide(String teacher, String body) {
        Answer decided = put(teacher, body);
        drain();
        return decided;
    }

    Answer put(String teacher, String body) {
        String target = HOME + "/licences/" + teacher;
        String tag = api.staff().get(target).header("etag");
        return api.staff().call("PUT", target, Map.of("if-match", tag), body);
    }

    Answer approve(String teacher) {
        return decide(teacher, "{\"approval\":\"approved\"}");
    }

    JsonNode get(String rest) {
        return api.staff().get(HOME + rest).json();
    }

    /** Who has a seat in which state, as it is stored. */
    Map<String, SeatState> seats() {
        return seats("default");
    }

    Map<String, SeatState> seats(String product) {
        Map<String, SeatState> seats = new TreeMap<>();
        api.seats
                .seats(DISTRICT, 1, product)
                .forEach(seat -> seats.put(seat.personId(), seat.state()));
        return seats;
    }

    List<String> in(SeatState state) {
        return api.seats.seats(DISTRICT, 1, "default").stream()
                .filter(seat -> seat.state() == state)
                .map(Seat::personId)
                .sorted()
                .toList();
    }

    /** The stored totals, which must be those of the stored seats (I-12). */
    SeatLedger ledger() {
        SeatLedger stored = api.seats.ledger(DISTRICT, "default");
        SeatLedger counted =
                SeatLedger.of(
                        api.seats.seats(DISTRICT, 1, "default"),
                        stored.basis(),
                        stored.settingsVersion(),
                        stored.version());
        if (stored.openStep().isEmpty() && stored.eligible() != counted.eligible()) {
            throw new AssertionError(stored + " is not " + counted);
        }
        return stored;
    }

    void student(String id, String... schools) {
        Person one = SampleRoster.student(id, schools[0]);
        var role =
                new PersonRole(Role.STUDENT, List.of(schools), Optional.empty(), Optional.empty());
        portal.put(
                new Person(
                        id,
                        one.name(),
                        one.email(),
                        List.of(role),
                        one.fields(),
                        one.relationships()));
    }

    void classOf(String id, String school, String teacher, String... students) {
        List<ClassMember> members = new ArrayList<>();
        members.add(new ClassMember(teacher, MemberRole.PRIMARY_TEACHER));
        Stream.of(students)
                .forEach(student -> members.add(new ClassMember(student, MemberRole.STUDENT)));
        portal.put(SampleRoster.rosterClass(id, school, members));
    }

    void leave(String student) {
        portal.remove(new RecordKey(Kind.PERSON, student));
    }

    private void fill() {
        portal.put(SampleRoster.school("s0"));
        portal.put(SampleRoster.school("s1"));
        List.of("a", "b", "c", "d").forEach(id -> student(id, "s0"));
        List.of("e", "f", "g").forEach(id -> student(id, "s1"));
        List.of("t0", "t1", "t2")
                .forEach(id -> portal.put(SampleRoster.person(id, Role.TEACHER, "s0")));
        classOf("c0", "s0", "t0", "a", "b", "c");
        classOf("c1", "s0", "t1", "b", "c", "d");
        classOf("c2", "s1", "t2", "e", "f");
        classOf("c3", "s1", "t0", "g");
    }

    private KeepOnboarding keepOnboarding() {
        var telling = new TellDecisions(api.connections, api.journal, api.outbox);
        return new KeepOnboarding(
                new AdvanceOnboarding(api.connections, telling, api.clock), telling, api.clock);
    }

    private Stores stores() {
        return new Stores(
                api.connections,
                api.contacts,
                api.runs,
                api.plans,
                api.roster,
                new InMemoryCensusStore(),
                api.seats,
                api.licences,
                new InMemoryDistrictLease(),
                api.outbox);
    }
}
