package dev.rollcall.handlers.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.TestContext;
import dev.rollcall.handlers.console.action.ActionPorts;
import dev.rollcall.handlers.console.action.Actions;
import dev.rollcall.handlers.console.action.StaffPorts;
import dev.rollcall.handlers.console.view.Views;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryAccountStore;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryContactStore;
import dev.rollcall.testkit.memory.InMemoryLicenceStore;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.memory.InMemoryPlanStore;
import dev.rollcall.testkit.memory.InMemoryQueueDesk;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.memory.InMemoryRunStore;
import dev.rollcall.testkit.memory.InMemorySeatStore;
import dev.rollcall.testkit.memory.InMemorySignInTallyStore;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.sample.FullRecords;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The console's two functions over stores in memory, with one district in them. */
final class ConsoleWorld {
    static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");
    static final String FINGERPRINT = "0123456789abcdef0123456789abcdef";
    static final String VIEW = "arn:aws:lambda:us-east-1:123456789012:function:console-view:live";
    static final String ACTION =
            "arn:aws:lambda:us-east-1:123456789012:function:console-action:live";

    final SteppingClock clock = new SteppingClock();
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryRunStore runs = new InMemoryRunStore(clock);
    final InMemoryPlanStore plans = new InMemoryPlanStore(clock);
    final InMemorySeatStore seats = new InMemorySeatStore();
    final InMemorySyncQueue queue = new InMemorySyncQueue(clock, InMemorySyncQueue.Repeats.KEPT);
    final InMemoryRosterStore rosters = new InMemoryRosterStore();
    final InMemorySignInTallyStore tallies = new InMemorySignInTallyStore();
    final InMemoryAccountStore accounts = new InMemoryAccountStore();
    final InMemoryContactStore contacts = new InMemoryContactStore();
    final InMemoryOnboardingJournal decisions = new InMemoryOnboardingJournal();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryQueueDesk desk = new InMemoryQueueDesk();
    final CapturedLog log = new CapturedLog();
    final ViewPorts viewPorts =
            new ViewPorts(
                    connections,
                    runs,
                    plans,
                    seats,
                    accounts,
                    new ExplainPerson(
                            connections,
                            new PersonReader(rosters, seats),
                            seats,
                            new Admission(new InMemoryLicenceStore(), clock),
                            new InMemoryLoginStore(),
                            clock),
                    tallies,
                    desk,
                    log.open("console-view"),
                    ACTION,
                    clock);
    final ActionPorts actionPorts =
            new ActionPorts(
                    connections,
                    runs,
                    queue,
                    desk,
                    new StaffPorts(accounts, contacts, decisions, outbox),
                    new RunIds(clock, new Random(7)),
                    clock,
                    log.open("console-action"));
    final WidgetDoor views =
            new WidgetDoor(
                    log.open("console-view"), Views.PARAMETER, Views.over(viewPorts)::answer);
    final WidgetDoor actions =
            new WidgetDoor(
                    log.open("console-action"),
                    Actions.PARAMETER,
                    Actions.over(actionPorts)::answer);

    ConsoleWorld() {
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        connections.create(DISTRICT, Connection.discovered(DISTRICT, settings, clock.instant()));
    }

    Connection connection() {
        return connections.find(DISTRICT).orElseThrow();
    }

    /** What a widget with these parameters shows. */
    String shows(Map<String, String> parameters) {
        return html(view(event(parameters, Map.of())));
    }

    /** What comes of pressing a button, with these fields filled in. */
    String press(Map<String, String> parameters, Map<String, String> typed) {
        return html(action(event(parameters, typed)));
    }

    JsonNode view(JsonNode event) {
        return serve(views, event, VIEW);
    }

    JsonNode action(JsonNode event) {
        return serve(actions, event, ACTION);
    }

    static ObjectNode event(Map<String, String> parameters, Map<String, String> typed) {
        ObjectNode event = Json.object();
        parameters.forEach(event::put);
        ObjectNode context = event.putObject("widgetContext").put("theme", "light");
        typed.forEach(context.putObject("forms").putObject("all")::put);
        return event;
    }

    static String html(JsonNode answer) {
        if (!answer.isTextual()) {
            throw new AssertionError("not HTML: " + answer);
        }
        return answer.textValue();
    }

    private static JsonNode serve(WidgetDoor door, JsonNode event, String arn) {
        try {
            var output = new ByteArrayOutputStream();
            door.serve(
                    new ByteArrayInputStream(Json.bytes(event)),
                    output,
                    new TestContext("call-1", arn));
            return Json.event(new ByteArrayInputStream(output.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores these records. */
    void store(Image... images) {
        connections.update(DISTRICT, c -> c.withShards(1));
        List<StoredRecord> stored =
                Stream.of(images)
                        .map(image -> StoredRecord.active(image, clock.instant(), "run-1"))
                        .toList();
        rosters.write(DISTRICT, 1, 1, stored, WriteMode.FIRST_IMPORT);
    }

    /** Stores the person with every value there is, as a student who waits for a seat. */
    Person waitingStudent() {
        Image image = FullRecords.everyKind().get(8);
        store(image);
        var seat = new Seat(image.key().id(), SeatState.WAITING, clock.instant(), Optional.empty());
        seats.put(DISTRICT, 1, SeatStore.DEFAULT_PRODUCT, 1, List.of(seat));
        return (Person) image.roster();
    }

    /** Stores a run that holds back an archive, with its plan, quarantine and report. */
    Run holdRun(String id) {
        Run queued = Run.queued(id, DISTRICT, RunMode.FULL, Trigger.SCHEDULE, clock.instant());
        runs.create(DISTRICT, queued);
        plans.putChunk(DISTRICT, new PartKey(id, 7, 0), everyChange());
        plans.putQuarantined(DISTRICT, new PartKey(id, 7, 0), List.of(broken()));
        runs.putReport(DISTRICT, id, 1, report());
        connections.update(DISTRICT, c -> c.withHeldRuns(List.of(id)));
        return runs.save(DISTRICT, held(queued)).orElseThrow();
    }

    private Run held(Run queued) {
        return queued.edit()
                .on(RunEvent.READ_BEGUN)
                .on(RunEvent.READ_DONE)
                .on(RunEvent.PLANNED)
                .plan(new PlanSeal(FINGERPRINT, 7, 1, 4, 1))
                .holds(List.of(new Hold(HoldRule.ARCHIVES, Kind.PERSON, "s1", 40, 100)))
                .on(RunEvent.CLEARED)
                .on(RunEvent.APPLIED_IN_PART)
                .endedAt(clock.instant())
                .done();
    }

    static List<Change> everyChange() {
        var images = FullRecords.everyKind();
        return List.of(
                new Change.Create(images.getFirst()),
                new Change.Update(images.get(6), images.get(6)),
                new Change.Restore(images.get(8), images.get(8)),
                new Change.Archive(images.get(8)));
    }

    static Quarantined broken() {
        return new Quarantined(
                Kind.PERSON, "<p>", Quarantined.Code.WRONG_TYPE, "roles.x", "{\"name\":\"Ada\"}");
    }

    private static RunReport report() {
        Tally tally = new Tally();
        tally.add("school-<b>", Kind.PERSON, Outcome.CREATED, 3);
        tally.add("", Kind.TERM, Outcome.UNCHANGED, 2);
        var remarks = List.of(new Remark(Remark.Code.SCHOOL_UNDER_SCHOOL, "s\"2", 1));
        return new RunReport(
                tally,
                4,
                5,
                remarks,
                Census.empty(),
                new RunReport.SeatCounts(1, 2, 3, 4, 5),
                Map.of());
    }
}
