package dev.rollcall.handlers.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.WorkQueue;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.sample.SampleConnections;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The views, by the events that CloudWatch sends. */
class ConsoleViewsTest {

    /** Markup, formulas, terminal codes, a turned direction, half a character (T-13, F-27). */
    static final List<String> NAUGHTY =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' onmouseover='alert(1)",
                    "=HYPERLINK(\"http://evil\",\"x\")",
                    "+1+cmd|' /C calc'!A0",
                    "@SUM(1)",
                    "</style><iframe src=//evil>",
                    "\u001b[31mred\u0000\u0007",
                    "\u202Edlrow",
                    "\ud83d",
                    "</cwdb-action><a href=\"javascript:1\">",
                    "{{title}} ${x} %s",
                    "😀 نص عربي",
                    "&lt;b&gt;");

    private final ConsoleWorld world = new ConsoleWorld();

    @Test
    void showsEveryDistrictWithWhatItIsAbout() {
        world.holdRun("r1");

        String html = ConsoleWorld.html(world.view(Events.read("console-view.districts.json")));

        AllowList.check(html);
        assertThat(html)
                .contains("clever:d1", "active", "operator", "look")
                .contains("1–1 of 1 districts");
        assertThat(world.log.last().path("route").asText()).isEqualTo("districts");
        assertThat(world.log.last().path("outcome").asText()).isEqualTo("shown");
    }

    @Test
    void tellsWhyARunIsHeldAndAsksWithNumbersAndFingerprint() {
        world.holdRun("r1");

        String html = ConsoleWorld.html(world.view(Events.read("console-view.run.json")));

        AllowList.check(html);
        assertThat(html)
                .contains("rc-dark", "archives", "too many would be archived")
                .contains("confirmation=\"Apply what is held? archives: 40 of 100 of kind person")
                .contains("in school s1. Plan " + ConsoleWorld.FINGERPRINT)
                .contains("event=\"dblclick\"")
                .contains("school-&lt;b&gt;", "person created 3");
    }

    @Test
    void describesEveryWidgetInMarkdown() {
        JsonNode answer = world.view(Events.read("console-view.describe.json"));

        assertThat(answer.path("markdown").asText())
                .contains("### districts", "### district", "### run", "| parameter | meaning |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts", "district", "run", "explain", "sign-ins", "queues"})
    void describesOneWidget(String widget) {
        var event = ConsoleWorld.event(Map.of("widget", widget), Map.of());
        event.put("describe", true);

        assertThat(world.view(event).path("markdown").asText())
                .startsWith("### " + widget + "\n")
                .contains("| parameter | meaning |", "widget: " + widget);
    }

    @Test
    @DisplayName("M-09: a plan shows what changes of a person, and not who it is")
    void masksPeopleInAPlan() {
        world.holdRun("r1");

        String html = world.shows(run("plan"));

        AllowList.check(html);
        assertThat(html).contains("person", "name.first", "•••", "archive");
        ConsoleWorld.everyChange().stream()
                .map(change -> change.image().roster())
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .forEach(person -> {
                    assertThat(html).doesNotContain(">" + person.name().first() + "<");
                    assertThat(html).doesNotContain(">" + person.name().last() + "<");
                    person.email().ifPresent(mail -> assertThat(html).doesNotContain(mail));
                });
    }

    @Test
    void findsChangesOfAPlanByIdKindAndChange() {
        world.holdRun("r1");

        assertThat(world.shows(and(run("plan"), Map.of("change", "restore"))))
                .contains("restore ")
                .doesNotContain("archive <span", "create <span");
        assertThat(world.shows(and(run("plan"), Map.of("q", "nobody-has-this-id"))))
                .contains("No change here.");
    }

    @Test
    void namesUnreadableRecordsByReasonAndPathAndNotByTheirBody() {
        world.holdRun("r1");

        assertThat(world.shows(run("quarantine")))
                .contains("&lt;p&gt;", "wrong type", "roles.x")
                .doesNotContain("Ada");
    }

    @Test
    void pagesThroughManyDistrictsAndFindsAmongThem() {
        IntStream.range(0, 60).forEach(i -> connect("x-" + i, "School " + i));

        assertThat(world.shows(Map.of("widget", "districts")))
                .contains("1–25 of 61 districts", "Next");
        assertThat(world.shows(Map.of("widget", "districts", "page", "3")))
                .contains("51–61 of 61 districts")
                .doesNotContain(">Next<");
        assertThat(world.shows(Map.of("widget", "districts", "q", "school 7")))
                .contains("School 7", "of 1 districts");
    }

    @Test
    void ordersByWhatNeedsAttention() {
        connect("calm", "Calm");
        connect("held", "Held");
        DistrictId held = new DistrictId(Portal.CLASSLINK, "held");
        world.connections.update(held, c -> c.withHeldRuns(List.of("r9")));

        assertThat(world.shows(Map.of("widget", "districts"))).containsSubsequence("Held", "Calm");
        assertThat(world.shows(Map.of("widget", "districts", "show", "held")))
                .contains("Held", "of 1 districts")
                .doesNotContain("Calm");
    }

    @Test
    void measuresFreshnessAgainstItsObjective() {
        world.clock.advance(Duration.ofHours(27));

        assertThat(world.shows(Map.of("widget", "districts", "show", "stale")))
                .contains("27 h old, objective 26 h", "rc-bad");
    }

    @Test
    void explainsAStudentWithoutASeatAndMasksWhoItIs() {
        Person student = world.waitingStudent();

        String html = world.shows(explain(student));

        AllowList.check(html);
        assertThat(html)
                .contains("Waits for a seat.", "waiting", "order-by-wait", "run-1", "•••")
                .doesNotContain(student.name().first(), student.name().last())
                .contains("confirmation=\"Show personal data?");
        assertThat(world.log.lines()).noneMatch(line -> line.contains("personal-data-shown"));
    }

    @Test
    @DisplayName("P16: a SIS id leads to the one who has it, or to all who have")
    void explainsBySisId() {
        Image one = pupil("pupil-1", "4711");
        world.store(one);

        assertThat(world.shows(explain("4711")))
                .contains("<code>pupil-1</code>", "On the roster")
                .doesNotContain("as a SIS id");

        world.store(one, pupil("pupil-2", "4711"), pupil("4711", "pupil-1"));
        String several = world.shows(explain("4711"));
        AllowList.check(several);
        assertThat(several)
                .contains(
                        "<code>4711</code>",
                        "as a SIS id others have it",
                        ">pupil-1<",
                        ">pupil-2<");
        assertThat(world.shows(explain("pupil-1")))
                .contains("<code>pupil-1</code>", "as a SIS id others have it", ">4711<");
        assertThat(world.shows(explain("nobody"))).contains("never rostered");
    }

    private static Image pupil(String id, String sisId) {
        var role =
                new PersonRole(Role.STUDENT, List.of("s1"), Optional.of(sisId), Optional.empty());
        var name = new PersonName("First", "Last");
        return Image.of(new Person(id, name, Optional.empty(), List.of(role), Map.of(), List.of()));
    }

    private static Map<String, String> explain(String person) {
        return Map.of("widget", "explain", "district", "clever:d1", "person", person);
    }

    @Test
    @DisplayName("§4.4: personal data is shown to whoever gives a name, and that is journaled")
    void showsWhoItIsToWhoeverGivesAName() {
        Person student = world.waitingStudent();
        Map<String, String> asking = and(explain(student), Map.of("personal", "shown"));

        assertThat(world.shows(asking))
                .contains("<code>name-missing</code>")
                .doesNotContain(student.name().last());
        String html =
                ConsoleWorld.html(
                        world.view(ConsoleWorld.event(asking, Map.of("operator", "Ada L"))));

        AllowList.check(html);
        assertThat(html).contains(Html.text(student.name().last()).markup());
        assertThat(world.log.lines())
                .anyMatch(line ->
                        line.contains("personal-data-shown")
                                && line.contains("\"claimed_by\":\"Ada L\"")
                                && line.contains(student.id()));
        assertThat(world.log.lines()).noneMatch(line -> line.contains(student.name().last()));
    }

    private static Map<String, String> explain(Person person) {
        return explain(person.id());
    }

    @Test
    @DisplayName("a plan's people are explained in a window above it, with nothing to press there")
    void explainsPeopleOfAPlanInAPopup() {
        world.holdRun("r1");
        Person student = world.waitingStudent();

        String plan = world.shows(run("plan"));
        assertThat(plan)
                .contains("display=\"popup\"", "\"part\":\"facts\"", "\"person\":\"person-full\"");
        String facts = world.shows(and(explain(student), Map.of("part", "facts")));
        AllowList.check(facts);
        assertThat(facts)
                .contains("Waits for a seat.", "•••", "display=\"popup\"")
                .doesNotContain("<input", "class=\"btn", student.name().last());
    }

    @Test
    void tellsWhyEachDeadLetterLiesWhereItDoes() {
        world.holdRun("r1");
        bury(new Content.Understood(new SyncMessage.Slice(ConsoleWorld.DISTRICT, "r1", 2, 0)));
        bury(new Content.Understood(new SyncMessage.Slice(ConsoleWorld.DISTRICT, "gone", 0, 0)));
        bury(
                new Content.Understood(
                        new SyncMessage.Poll(ConsoleWorld.DISTRICT, Trigger.WEBHOOK, "p")));
        bury(new Content.Newer());
        bury(new Content.Undecodable());

        String html = world.shows(Map.of("widget", "queues"));

        AllowList.check(html);
        assertThat(html)
                .contains("slice 2 of run", "the run is <span class=\"rc-badge rc-warn\">held")
                .contains(
                        "its run is not there",
                        "the look failed",
                        "newer version",
                        "nobody can read")
                .contains("confirmation=\"Send up to 50 of 5 dead letters of clever back?\"");
    }

    @Test
    void showsTheRunOfEachPortalThatWaitsLongest() {
        connect("young", "Young");
        openRun(new DistrictId(Portal.CLASSLINK, "young"));
        openRun(ConsoleWorld.DISTRICT);
        connect("old", "Old");
        world.clock.advance(Duration.ofHours(3));
        openRun(new DistrictId(Portal.CLASSLINK, "old"));
        world.clock.advance(Duration.ofHours(1));

        String html = world.shows(Map.of("widget", "queues"));

        AllowList.check(html);
        assertThat(html)
                .contains("4 h ago", "clever:d1", "classlink:young")
                .doesNotContain("classlink:old");
    }

    private void openRun(DistrictId district) {
        var run = new OpenRun("r-1", "full", "schedule", world.clock.instant());
        world.connections.update(district, c -> c.withOpenRun(run));
    }

    private void bury(Content content) {
        world.desk.bury(
                WorkQueue.CLEVER, new DeadLetter("m", Optional.of(world.clock.instant()), content));
    }

    @Test
    void showsHowSignInsEndDistrictByDistrictAndByCode() {
        DistrictId district = ConsoleWorld.DISTRICT;
        Instant now = world.clock.instant();
        world.tallies.count(district, now, "signed-in");
        world.tallies.count(district, now.minus(Duration.ofHours(3)), "waiting-for-seat");
        world.tallies.count(district, now.minus(Duration.ofDays(3)), "archived");
        world.tallies.remember(district, new RecentRefusal(now, "waiting-for-seat", "corr-7"));

        String fleet = world.shows(Map.of("widget", "sign-ins"));
        String one = world.shows(Map.of("widget", "sign-ins", "district", "clever:d1"));

        AllowList.check(fleet);
        AllowList.check(one);
        assertThat(fleet).contains("clever:d1", "<td>1</td>\n<td>1</td>");
        assertThat(one)
                .contains("signed-in", "waiting-for-seat", "corr-7")
                .doesNotContain("archived");
    }

    @Test
    void showsWhatSomebodyZoomedInto() {
        world.tallies.count(
                ConsoleWorld.DISTRICT, Instant.parse("2026-11-28T13:30:00Z"), "signed-in");
        var event = Events.read("console-view.sign-ins.json").put("district", "clever:d1");

        assertThat(ConsoleWorld.html(world.view(event)))
                .contains("From 2026-11-28 13:00Z to 2026-11-28 14:00Z");
    }

    @ParameterizedTest
    @DisplayName("sign-ins are those of the range that the dashboard shows or was zoomed into")
    @CsvSource({
        "0, 6, false, signed-in waiting-for-seat, archived",
        "60, 90, false, archived, signed-in waiting-for-seat",
        "60, 90, true, archived, signed-in waiting-for-seat",
        "0, 9000, false, signed-in waiting-for-seat archived, Nobody came.",
        "9, 3, false, signed-in waiting-for-seat, archived"
    })
    void showsSignInsOfTheDashboardsRange(
            long until, long since, boolean isZoomed, String shown, String hidden) {
        Instant now = world.clock.instant();
        world.tallies.count(ConsoleWorld.DISTRICT, now, "signed-in");
        world.tallies.count(
                ConsoleWorld.DISTRICT, now.minus(Duration.ofHours(3)), "waiting-for-seat");
        world.tallies.count(ConsoleWorld.DISTRICT, now.minus(Duration.ofDays(3)), "archived");
        var event =
                ConsoleWorld.event(Map.of("widget", "sign-ins", "district", "clever:d1"), Map.of());
        var range = event.withObject("/widgetContext/timeRange");
        range.put("start", 1).put("end", 2);
        (isZoomed ? range.putObject("zoom") : range)
                .put("start", now.minus(Duration.ofHours(since)).toEpochMilli())
                .put("end", now.minus(Duration.ofHours(until)).toEpochMilli());

        String html = ConsoleWorld.html(world.view(event));

        AllowList.check(html);
        assertThat(html).contains(shown.split(" ", -1)).doesNotContain(hidden);
        assertThat(html.split("<rect", -1).length).isLessThan(3 * 50);
    }

    @ParameterizedTest
    @EnumSource
    void offersOfADistrictWhatItsStateAllows(ConnectionState state) {
        world.connections.update(ConsoleWorld.DISTRICT, c -> c.withState(state));

        String html = world.shows(Map.of("widget", "district", "district", "clever:d1"));

        AllowList.check(html);
        assertThat(html.contains(">Sync now<")).isEqualTo(state == ConnectionState.ACTIVE);
        assertThat(html.contains(">Resume<")).isEqualTo(state == ConnectionState.PAUSED);
        assertThat(html).contains("held above 10 % and 20 of a kind, or 500 people");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void tellsByCodeWhatIsWrongWithACall(Map<String, String> parameters, String code) {
        String html = world.shows(parameters);

        AllowList.check(html);
        assertThat(html).contains("<code>" + code + "</code>");
        assertThat(world.log.last().path("outcome").asText()).isEqualTo(code);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                refused(Map.of("widget", "nothing"), "widget-unknown"),
                refused(Map.of("widget", "district", "district", "<b>"), "district-malformed"),
                refused(Map.of("widget", "district", "district", "clever:no"), "district-unknown"),
                refused(
                        Map.of("widget", "run", "district", "clever:d1", "run", "no"),
                        "run-unknown"),
                refused(Map.of("widget", "districts", "q", "x".repeat(600)), "parameter-too-long"));
    }

    private static Arguments refused(Map<String, String> parameters, String code) {
        return Arguments.of(parameters, code);
    }

    @ParameterizedTest
    @DisplayName("T-13: whatever is stored or typed is shown as text, in every view and state")
    @MethodSource("naughty")
    void encodesWhateverIsStoredOrTyped(String naughty) {
        world.holdRun("r1");
        world.connections.update(
                ConsoleWorld.DISTRICT,
                c ->
                        c.withName(naughty)
                                .withLastRun(
                                        new LastRun(
                                                "r1", naughty, naughty, naughty, c.connectedAt())));
        world.tallies.count(ConsoleWorld.DISTRICT, world.clock.instant(), naughty);
        world.tallies.remember(
                ConsoleWorld.DISTRICT, new RecentRefusal(world.clock.instant(), naughty, naughty));
        DistrictId full = new DistrictId(Portal.CLEVER, "full");
        world.connections.create(full, SampleConnections.full(full).withName(naughty));

        for (Map<String, String> parameters : everyCall(naughty)) {
            for (String theme : List.of("light", "dark")) {
                var event = ConsoleWorld.event(parameters, Map.of("operator", naughty));
                event.withObject("/widgetContext").put("theme", theme);
                AllowList.check(ConsoleWorld.html(world.view(event)));
            }
        }
    }

    static List<String> naughty() {
        return NAUGHTY;
    }

    private static List<Map<String, String>> everyCall(String naughty) {
        return List.of(
                Map.of("widget", "districts"),
                Map.of("widget", "districts", "q", naughty, "show", naughty, "sort", naughty),
                Map.of("widget", "district", "district", "clever:d1"),
                Map.of("widget", "district", "district", "clever:full"),
                Map.of("widget", "district", "district", naughty),
                Map.of("widget", "district"),
                Map.of("widget", "run"),
                run(""),
                run("plan"),
                run("quarantine"),
                and(run("plan"), Map.of("q", naughty, "cursor", naughty)),
                Map.of("widget", "queues"),
                Map.of("widget", "sign-ins"),
                Map.of("widget", "sign-ins", "district", "clever:d1"),
                Map.of("widget", "explain"),
                Map.of("widget", "explain", "district", "clever:d1", "person", naughty),
                Map.of("widget", naughty));
    }

    private static Map<String, String> run(String part) {
        return Map.of("widget", "run", "district", "clever:d1", "run", "r1", "part", part);
    }

    private void connect(String key, String name) {
        DistrictId id = new DistrictId(Portal.CLASSLINK, key);
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        world.connections.create(
                id, Connection.discovered(id, settings, world.clock.instant()).withName(name));
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
