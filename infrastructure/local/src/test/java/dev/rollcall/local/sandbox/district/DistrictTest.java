package dev.rollcall.local.sandbox.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class DistrictTest {
    private static final DistrictShape SHAPE = new DistrictShape(1, 0, 1000, 6, 60, 2026);
    private final District district = District.of(SHAPE);

    @Test
    void isTheSameForTheSameShape() {
        assertThat(portrait(District.of(SHAPE))).isEqualTo(portrait(district));
    }

    @Test
    void isAnotherForAnotherSeed() {
        DistrictShape other = new DistrictShape(2, 0, 1000, 6, 60, 2026);

        assertThat(portrait(District.of(other))).isNotEqualTo(portrait(district));
    }

    @Test
    void isAnotherForAnotherNumber() {
        DistrictShape other = new DistrictShape(1, 1, 1000, 6, 60, 2026);

        assertThat(portrait(District.of(other))).isNotEqualTo(portrait(district));
    }

    @Test
    void hasAsManyEnrollmentsAsStudentsTimesSections() {
        assertThat(district.sections().enrollments()).isEqualTo(6000);
    }

    @Test
    void fillsClassesAsSchoolsDo() {
        double average = (double) district.sections().enrollments() / district.sections().size();

        assertThat(average).isBetween(24.0, 30.0);
        assertThat(IntStream.range(0, district.sections().size()))
                .allMatch(row -> district.sections().students(row).length <= 40);
    }

    @Test
    void hasEveryRole() {
        assertThat(Role.values())
                .allMatch(role -> district.shown().rows(role).findAny().isPresent());
    }

    @Test
    void isCompleteEvenWhenTiny() {
        District tiny = District.of(new DistrictShape(3, 0, 1, 1, 100, 2026));

        assertThat(tiny.shown().rows(Role.STUDENT).count()).isEqualTo(1);
        assertThat(tiny.sections().size()).isEqualTo(1);
    }

    @Test
    void givesAnotherLastNameEachTimeSomeoneIsRenamed() {
        Names names = new Names(district.dice());

        for (int row = 0; row < 300; row++) {
            assertThat(names.of(row, 1).last()).isNotEqualTo(names.of(row, 0).last());
            assertThat(names.of(row, 2).last()).isNotEqualTo(names.of(row, 1).last());
        }
    }

    @Test
    void hidesGuardiansOnceTheirLastStudentHasLeft() {
        int guardian = district.guardians().row(0);
        assertThat(district.shown().includes(Kind.PERSON, guardian)).isTrue();

        for (int child : district.guardians().childrenOf(guardian)) {
            district.people().leave(child);
        }

        assertThat(district.shown().includes(Kind.PERSON, guardian)).isFalse();
    }

    private static List<String> portrait(District district) {
        return IntStream.range(0, district.people().size())
                .mapToObj(row ->
                        district.name(row)
                                + " "
                                + district.identity().email(row)
                                + IntStream.of(district.sections().of(row)).boxed().toList())
                .toList();
    }
}
