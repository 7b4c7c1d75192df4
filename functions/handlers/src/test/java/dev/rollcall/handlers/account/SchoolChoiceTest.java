package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.DISTRICT;
import static dev.rollcall.handlers.account.SeatWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Member;
import dev.rollcall.handlers.Answer;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Students of two schools where a product allows one (profile standard, product math). */
final class SchoolChoiceTest {
    private static final String TWO = "/seats/schools/two";

    private final SeatWorld world = new SeatWorld("standard");
    private final AccountWorld api = world.api;
    private final Account account = api.link(api.openAccount());
    private final Member owner = api.join(account, SampleAccounts.owner());

    SchoolChoiceTest() {
        world.settings("{\"products\":{\"math\":{\"schools\":\"single\"}}}");
        world.student("two", "s0", "s1");
        world.student("too", "s0", "s1");
        world.run(RunMode.FULL);
    }

    @Test
    @DisplayName("I11: an open conflict has no seat; once support names the school it has one")
    void seatsOnceASchoolIsNamed() {
        assertThat(state("two")).isEqualTo(SeatState.CONFLICT);

        Answer chosen = choose("two", "\"s1\"");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.header("etag")).isEqualTo("\"1\"");
        assertThat(state("two")).isEqualTo(SeatState.HOLDING);
        assertThat(state("too")).isEqualTo(SeatState.CONFLICT);
        assertThat(api.seats.choices(DISTRICT, "math"))
                .extracting(choice -> choice.school().orElse(""))
                .containsExactly("s1");
    }

    @Test
    @DisplayName("I11: runs of every kind honour the choice, whatever else they bring")
    void keepsTheChoiceThroughRuns() {
        choose("two", "\"s1\"");

        world.student("a", "s0", "s1");
        world.run(RunMode.DELTA);
        world.run(RunMode.FULL);
        world.run(RunMode.SEATS);

        assertThat(state("two")).isEqualTo(SeatState.HOLDING);
        assertThat(state("a")).isEqualTo(SeatState.CONFLICT);
        assertThat(api.seats.ledger(DISTRICT, "math").conflicts()).isEqualTo(2);
    }

    @Test
    @DisplayName("I11: the conflict is back when the choice is taken back, or its school is left")
    void isInConflictAgainWithoutTheChoice() {
        choose("two", "\"s1\"");
        choose("too", "\"s1\"");

        choose("two", "null");
        assertThat(state("two")).isEqualTo(SeatState.CONFLICT);

        world.student("too", "s0", "s2");
        world.run(RunMode.DELTA);
        assertThat(state("too")).isEqualTo(SeatState.CONFLICT);
    }

    @Test
    @DisplayName("I11: a chosen student who leaves frees the seat, and comes back to it")
    void followsAChosenStudentWhoLeaves() {
        choose("two", "\"s1\"");

        world.leave("two");
        world.run(RunMode.DELTA);
        assertThat(world.seats("math")).doesNotContainKey("two");

        world.student("two", "s0", "s1");
        world.run(RunMode.DELTA);
        assertThat(state("two")).isEqualTo(SeatState.HOLDING);
    }

    @Test
    @DisplayName("I11 A12: in licensed classes the choice counts too")
    void countsWhereLicencesCount() {
        world.settings("{\"products\":{\"math\":{\"seatRule\":\"licensed-teachers-classes\"}}}");
        world.classOf("c0", "s0", "t0", "a", "two", "too");
        world.run(RunMode.FULL);
        api.staff()
                .change(
                        "PUT",
                        HOME + "/licences/t0?product=math",
                        0,
                        "{\"approval\":\"approved\"}");
        world.drain();
        assertThat(state("two")).isEqualTo(SeatState.CONFLICT);

        choose("two", "\"s0\"");

        assertThat(state("two")).isEqualTo(SeatState.HOLDING);
        assertThat(state("too")).isEqualTo(SeatState.CONFLICT);
    }

    @Test
    @DisplayName("I11 R21: the journal tells who chose, and for whom")
    void journalsTheChoice() {
        Map<String, String> both =
                Map.of("rollcall-staff", "Sam Staff", "rollcall-member", owner.id().asString());
        String body = "{\"school\":\"s0\"}";
        api.party(both).change("PUT", HOME + TWO + "?product=math", 0, body);

        assertThat(lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.author().name()).isEqualTo("Sam Staff");
                    assertThat(line.author().onBehalfOf()).hasValue(owner.id());
                    assertThat(line.details())
                            .containsEntry("person", "two")
                            .containsEntry("school", "s0");
                });
    }

    @Test
    @DisplayName("I11: nobody but the staff chooses, and only among the student's schools")
    void refusesWhatIsNotToBeChosen() {
        String path = HOME + TWO + "?product=math";

        assertThat(api.member(owner.id()).change("PUT", path, 0, "{\"school\":\"s0\"}").code())
                .isEqualTo("permission-missing");
        assertThat(choose("two", "\"s9\"").code()).isEqualTo("school-not-the-students");
        assertThat(choose("t0", "\"s0\"").status()).isEqualTo(404);
        assertThat(api.staff().change("PUT", path, 7, "{\"school\":\"s0\"}").status())
                .isEqualTo(412);
        assertThat(api.staff().change("PUT", HOME + TWO, 0, "{\"school\":\"s0\"}").code())
                .isEqualTo("schools-unlimited");
        assertThat(api.seats.choices(DISTRICT, "math")).isEmpty();
    }

    private Answer choose(String student, String school) {
        String path = HOME + "/seats/schools/" + student + "?product=math";
        String tag = api.staff().get(path).header("etag");
        Answer answer =
                api.staff()
                        .call(
                                "PUT",
                                path,
                                Map.of("if-match", tag.isEmpty() ? "\"0\"" : tag),
                                "{\"school\":" + school + "}");
        world.drain();
        return answer;
    }

    private SeatState state(String student) {
        return Objects.requireNonNull(world.seats("math").get(student));
    }

    private List<JournalEntry> lines() {
        return api.accounts.journal(account.id(), "", 100).entries().stream()
                .filter(line -> line.event() == JournalEvent.SCHOOL_CHOSEN)
                .toList();
    }
}
