package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A place is a class and what somebody does there; its dates may change. */
final class MembershipTest {

    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final Optional<LocalDate> AUGUST = Optional.of(LocalDate.of(2026, 8, 15));
    private static final Optional<LocalDate> JANUARY = Optional.of(LocalDate.of(2027, 1, 15));
    private static final Optional<LocalDate> JUNE = Optional.of(LocalDate.of(2027, 6, 10));

    @Test
    void isTheSamePlaceWithOtherDates() {
        assertThat(learning(AUGUST, JANUARY).isSamePlaceAs(learning(AUGUST, JUNE))).isTrue();
    }

    @Test
    void isTheSamePlaceForATeacherWhoIsNoLongerThePrimaryOne() {
        assertThat(as(MemberRole.TEACHER).isSamePlaceAs(as(MemberRole.PRIMARY_TEACHER))).isTrue();
        assertThat(as(MemberRole.TEACHER).isSamePlaceAs(as(MemberRole.AIDE))).isFalse();
        assertThat(as(MemberRole.TEACHER).isSamePlaceAs(as(MemberRole.STUDENT))).isFalse();
    }

    @Test
    void isAnotherPlaceInAnotherClass() {
        Membership other = Membership.of("algebra", MemberRole.STUDENT);

        assertThat(as(MemberRole.STUDENT).isSamePlaceAs(other)).isFalse();
    }

    /** P36. */
    @Test
    void spansTwoListingsOfOnePlaceAndIsOpenWhereEitherIs() {
        assertThat(learning(AUGUST, JANUARY).spanning(learning(JANUARY, JUNE)))
                .isEqualTo(learning(AUGUST, JUNE));
        assertThat(learning(AUGUST, JANUARY).spanning(learning(OPEN, OPEN)))
                .isEqualTo(learning(OPEN, OPEN));
    }

    @Test
    void takesNewDatesForNoRemoval() {
        assertThat(
                        Membership.without(
                                List.of(learning(AUGUST, JANUARY), as(MemberRole.TEACHER)),
                                List.of(learning(AUGUST, JUNE))))
                .containsExactly(as(MemberRole.TEACHER));
    }

    @Test
    void keepsEverybodyAndTheNewerDatesWhenUnited() {
        assertThat(
                        Membership.united(
                                List.of(learning(AUGUST, JANUARY), as(MemberRole.TEACHER)),
                                List.of(learning(AUGUST, JUNE))))
                .containsExactly(learning(AUGUST, JUNE), as(MemberRole.TEACHER));
    }

    private static Membership learning(Optional<LocalDate> begin, Optional<LocalDate> end) {
        return new Membership("biology", MemberRole.STUDENT, begin, end);
    }

    private static Membership as(MemberRole role) {
        return Membership.of("biology", role);
    }
}
