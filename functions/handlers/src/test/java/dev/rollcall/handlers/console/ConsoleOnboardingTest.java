package dev.rollcall.handlers.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.Portal;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the vendor's staff see of an onboarding, and decide in it. */
class ConsoleOnboardingTest {

    private static final DistrictId DISTRICT =
            new DistrictId(Portal.CLEVER, "58da8a43cc70ab00017a1a87");
    private static final Map<String, String> ADA = Map.of("operator", "Ada Lovelace");

    private final ConsoleWorld world = new ConsoleWorld();

    @Test
    @DisplayName("R30: districts show how far they are, who must act, and what seats are short")
    void showsHowFarADistrictIsAndWhatIsShort() {
        connect(Set.of(Gate.REQUEST));
        shortOfSeats();
        ask(OnboardingEvent.REQUEST, Party.OWNER);

        String all = world.shows(Map.of("widget", "districts", "q", DISTRICT.key()));
        String one = world.shows(Map.of("widget", "district", "district", DISTRICT.asString()));

        AllowList.check(all);
        assertThat(all)
                .contains("rostering requested, sign-in invited")
                .contains("110 of 100, 5 in grace, 12 wait, short by 17")
                .contains(">operator<");
        assertThat(one).contains("rostering requested", "short by 17", ">not-approved<");
    }

    @Test
    @DisplayName("A5, R13: staff approve what was asked for, by name and once")
    void approvesWhatWasAskedFor() {
        connect(Set.of(Gate.REQUEST));
        assertThat(onboarding(Map.of())).doesNotContain("onboarding-approve");
        ask(OnboardingEvent.REQUEST, Party.OWNER);

        String question =
                "Approve what " + DISTRICT.asString() + " asked for: rostering, 250 seats?";
        assertThat(onboarding(Map.of()))
                .contains("confirmation=\"" + question, "onboarding-approve");
        assertThat(press("onboarding-approve", Map.of("seen", "1")))
                .contains("The checklist says what comes next", "Back to the onboarding");

        var mark = connection().onboarding().track(Purpose.ROSTERING).mark(Stage.APPROVED);
        assertThat(mark.orElseThrow().by()).isEqualTo(By.of(Party.STAFF, "Ada Lovelace"));
        assertThat(world.decisions.page(DISTRICT, "", 9).decisions()).hasSize(2);
        assertThat(press("onboarding-approve", Map.of("seen", "1"))).contains("Look again");
        assertThat(journaled("onboarding-approve")).containsExactly("done", "changed-meanwhile");
        assertThat(onboarding(Map.of())).doesNotContain("onboarding-approve").contains("district");
    }

    @Test
    @DisplayName("A15, A16, M10: what the newest preview found is accepted, nothing unseen")
    void acceptsWhatAPreviewFound() {
        connect(Set.of(Gate.REVIEW));
        ask(OnboardingEvent.REQUEST, Party.OWNER);
        ask(OnboardingEvent.SHARE, Party.DISTRICT);

        assertThat(onboarding(Map.of())).contains("Review what is shared");
        assertThat(onboarding(Map.of("step", "review"))).contains("<code>preview-missing</code>");
        preview("p1");
        assertThat(onboarding(Map.of("step", "review")))
                .contains("as preview p1 of", "person 1,057", "unreadable 2", "onboarding-review");
        String seen = String.valueOf(connection().onboarding().number());
        assertThat(press("onboarding-review", Map.of("seen", seen))).contains("the import begins");

        assertThat(connection().openRun().orElseThrow().mode()).isEqualTo("full");
        assertThat(journaled("onboarding-review")).containsExactly("opened");
        assertThat(connection().onboarding().settled(Purpose.ROSTERING, settings(), now()))
                .isEqualTo(Stage.ENABLED);
    }

    @ParameterizedTest
    @DisplayName("R13, M10: nothing is decided out of its turn")
    @CsvSource({
        "onboarding-review, stage-skipped",
        "onboarding-approve, stage-skipped",
    })
    void decidesNothingOutOfItsTurn(String action, String code) {
        connect(Set.of(Gate.REQUEST, Gate.REVIEW));

        press(action, Map.of("seen", "0"));

        assertThat(journaled(action)).containsExactly(code);
        assertThat(connection().onboarding().number()).isZero();
    }

    @Test
    @DisplayName("R14, R17, M9: an account becomes the destination, and the own id is kept")
    void linksAnAccountAndKeepsTheOwnId() {
        connect(Set.of());
        Account account = open();
        Map<String, String> typed = Map.of("account", account.id().asString(), "org", "LEA-7");

        assertThat(onboarding(Map.of())).contains("No account is this district");
        assertThat(step("link", typed))
                .contains("becomes the one destination of " + DISTRICT.asString())
                .contains("Elmwood", "Its own id is LEA-7.", "account-link");
        assertThat(press("account-link", typed)).contains("Linked");

        assertThat(world.accounts.destination(DISTRICT)).contains(account.id());
        assertThat(onboarding(Map.of())).contains("LEA-7", account.id().asString(), "needed");
        assertThat(step("link", Map.of("org", "LEA-8"))).contains("stays the destination");
        assertThat(journaled("account-link")).containsExactly("done");
    }

    @Test
    @DisplayName("M9, P39: ids that stand in each other's place are not kept")
    void refusesIdsInEachOthersPlace() {
        DistrictId tenant = new DistrictId(Portal.CLASSLINK, "4711");
        world.connections.create(
                tenant,
                Connection.discovered(tenant, DistrictSettings.standard(FirstRoster.AUTO), now()));
        Map<String, String> swapped =
                Map.of(
                        "account",
                        open().id().asString(),
                        "org",
                        "4711",
                        "district",
                        "classlink:12");

        assertThat(world.press(and(swapped, Map.of("action", "account-link")), ADA))
                .contains("in each other&#39;s place");
    }

    @Test
    @DisplayName("R15, R16: staff invite an owner to the account that was looked at, once")
    void invitesAnOwner() {
        connect(Set.of());
        Account account = open();
        press("account-link", Map.of("account", account.id().asString()));
        Map<String, String> owner =
                Map.of("owner-name", "Grace Hopper", "owner-email", "grace@elmwood.example");

        assertThat(step("owner", owner))
                .contains("Invite Grace Hopper, grace@elmwood.example, to own")
                .contains("Nobody owns it so far.");
        Map<String, String> wish =
                and(owner, Map.of("account", account.id().asString(), "seen", "2"));
        assertThat(press("account-owner", wish)).contains("Invited");
        assertThat(press("account-owner", wish)).contains("Look again");

        Account after = world.accounts.find(account.id()).orElseThrow();
        assertThat(after.ownership().state()).isEqualTo(Ownership.State.PENDING);
        assertThat(world.accounts.members(account.id())).hasSize(1);
        assertThat(onboarding(Map.of())).contains("pending").doesNotContain("Grace");
        assertThat(world.log.lines())
                .noneMatch(line -> line.contains("Hopper") || line.contains("elmwood.example"));
    }

    @Test
    @DisplayName("X2, R24: the seats go to a number that was shown with what it means")
    void setsTheSeats() {
        connect(Set.of());
        shortOfSeats();
        String seen = String.valueOf(settings().version());

        assertThat(step("seats", Map.of("seats", "120")))
                .contains("go from 100 to 120; 127 students need one, so 7 stay without");
        assertThat(step("seats", Map.of("seats", "127"))).contains("so nobody goes without");
        assertThat(press("seats", Map.of("seats", "127", "seen", seen))).contains("Set:");

        assertThat(settings().seats().main().pool()).hasValue(127);
        assertThat(connection().openRun().orElseThrow().mode()).isEqualTo("seats");
        assertThat(press("seats", Map.of("seats", "9", "seen", seen))).contains("Look again");
        assertThat(journaled("seats")).containsExactly("done", "changed-meanwhile");
    }

    @Test
    @DisplayName("R21: seats set by the staff stand in the journal of the district's account")
    void journalsTheSeatsItSets() {
        connect(Set.of());
        Account account = open();
        press("account-link", Map.of("account", account.id().asString()));
        String seen = String.valueOf(settings().version());

        press("seats", Map.of("seats", "127", "seen", seen));

        assertThat(world.accounts.journal(account.id(), "", 10).entries())
                .filteredOn(line -> line.event() == JournalEvent.SEAT_RULES_CHANGED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.details()).containsEntry("pool", "127");
                    assertThat(line.author().kind()).isEqualTo(Author.Kind.STAFF);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "seats, seats, -1, number-malformed",
        "seats, seats, 12345678, number-malformed",
        "link, account, acc-1, account-malformed",
        "link, account, acc-0123456789abcdef, account-unknown",
        "owner, owner-name, '', owner-malformed",
        "owner, owner-email, nobody, owner-malformed"
    })
    void takesNothingThatIsNone(String step, String field, String typed, String code) {
        connect(Set.of());

        assertThat(step(step, Map.of(field, typed))).contains("<code>" + code + "</code>");
    }

    @ParameterizedTest
    @DisplayName("T-13: whatever is stored or typed is shown as text, in every step")
    @MethodSource("dev.rollcall.handlers.console.ConsoleViewsTest#naughty")
    void encodesWhateverIsStoredOrTyped(String naughty) {
        connect(Set.of(Gate.REQUEST));
        Account account =
                Account.opened(SampleAccounts.freshId(), AccountKind.DISTRICT, naughty, now());
        world.accounts.commit(account.id(), List.of(AccountWrite.of(account)));
        Map<String, String> typed =
                Map.of(
                        "account", account.id().asString(),
                        "org", naughty,
                        "owner-name", naughty,
                        "owner-email", naughty,
                        "seats", naughty);
        step("link", typed);
        press("account-link", typed);
        onboarding(Map.of());
        step("owner", and(typed, Map.of("owner-email", "a@b.example")));
        step("owner", typed);
        step("seats", typed);

        assertThat(step("link", and(typed, Map.of("org", "7"))))
                .contains(Html.text(naughty).markup());
    }

    private void connect(Set<Gate> gates) {
        var onboarding =
                new OnboardingSettings(
                        gates, Pairing.OPTIONAL, Enabling.AUTO, Updates.SCHEDULE, 200);
        var settings = DistrictSettings.standard(FirstRoster.REQUEST).withOnboarding(onboarding);
        world.connections.create(DISTRICT, Connection.discovered(DISTRICT, settings, now()));
    }

    private void shortOfSeats() {
        world.connections.update(
                DISTRICT,
                c ->
                        c.withShards(1)
                                .withSettings(
                                        c.settings().withPool("default", OptionalInt.of(100))));
        world.seats.closeStep(
                DISTRICT,
                "default",
                new SeatLedger(110, 5, 12, 0, Optional.empty(), "", 1, Optional.empty(), 0),
                1);
    }

    private void ask(OnboardingEvent event, Party party) {
        var telling = new TellDecisions(world.connections, world.decisions, world.outbox);
        Ask ask = Ask.of(event, By.of(party, "somebody"));
        new AdvanceOnboarding(world.connections, telling, world.clock)
                .take(DISTRICT, event == OnboardingEvent.REQUEST ? ask.naming(250) : ask);
    }

    private Account open() {
        Account account = SampleAccounts.fresh();
        world.accounts.commit(account.id(), List.of(AccountWrite.of(account)));
        return account;
    }

    private void preview(String id) {
        Run queued = Run.queued(id, DISTRICT, RunMode.PREVIEW, Trigger.OPERATOR, now());
        world.runs.create(DISTRICT, queued);
        Tally tally = new Tally();
        tally.add("s1", Kind.PERSON, Outcome.CREATED, 1_057);
        tally.add("s1", Kind.PERSON, Outcome.QUARANTINED, 2);
        var seats = new RunReport.SeatCounts(0, 0, 0, 0, 0);
        world.runs.putReport(
                DISTRICT,
                id,
                1,
                new RunReport(tally, 0, 0, List.of(), Census.empty(), seats, Map.of()));
        world.runs.save(
                DISTRICT,
                queued.edit()
                        .on(RunEvent.READ_BEGUN)
                        .on(RunEvent.READ_DONE)
                        .on(RunEvent.PLANNED)
                        .plan(new PlanSeal(ConsoleWorld.FINGERPRINT, 7, 1, 4, 1))
                        .on(RunEvent.SHOWN)
                        .endedAt(now())
                        .done());
    }

    /** The onboarding's part of the district widget. */
    private String onboarding(Map<String, String> more) {
        return checked(world.shows(and(place(), more)));
    }

    /** What a step shows of what was typed. */
    private String step(String step, Map<String, String> typed) {
        Map<String, String> button = and(place(), Map.of("step", step, "form", "yes"));
        return checked(ConsoleWorld.html(world.view(ConsoleWorld.event(button, typed))));
    }

    private String press(String action, Map<String, String> parameters) {
        Map<String, String> button =
                and(
                        Map.of(
                                "action",
                                action,
                                "district",
                                DISTRICT.asString(),
                                "view",
                                ConsoleWorld.VIEW),
                        parameters);
        return checked(world.press(button, ADA));
    }

    private static String checked(String html) {
        AllowList.check(html);
        return html;
    }

    private static Map<String, String> place() {
        return Map.of("widget", "district", "district", DISTRICT.asString(), "part", "onboarding");
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** What came of each press of a button, each by the name that was typed. */
    private List<String> journaled(String action) {
        return world.log.lines().stream()
                .map(line -> Json.strict(line.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .filter(line -> line.path("action").asText().equals(action))
                .filter(line -> line.path("claimed_by").asText().equals("Ada Lovelace"))
                .map(line -> line.path("outcome").asText())
                .toList();
    }

    private Connection connection() {
        return world.connections.find(DISTRICT).orElseThrow();
    }

    private DistrictSettings settings() {
        return connection().settings();
    }

    private Instant now() {
        return world.clock.instant();
    }
}
