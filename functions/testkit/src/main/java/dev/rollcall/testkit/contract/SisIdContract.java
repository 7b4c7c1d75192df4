package dev.rollcall.testkit.contract;

import static dev.rollcall.testkit.sample.SampleRoster.WRITTEN;
import static dev.rollcall.testkit.sample.SampleRoster.school;
import static dev.rollcall.testkit.sample.SampleRoster.stored;
import static dev.rollcall.testkit.sample.SampleRoster.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@link RosterStore} promises of people by their SIS id. */
public interface SisIdContract {
    RosterStore testee();

    @ParameterizedTest
    @EnumSource(WriteMode.class)
    default void findsAPersonBySisId(WriteMode mode) {
        StoredRecord ada = person("ada", "1234");
        DistrictId district = SampleDistricts.fresh();
        testee().write(
                        district,
                        16,
                        1,
                        List.of(ada, person("bob", "01234"), stored(school("1234"))),
                        mode);

        assertThat(testee().bySisId(district, 16, "1234")).containsExactly(ada);
    }

    @Test
    @DisplayName("P16: a student and a teacher may share a SIS id; both are found, archived or not")
    default void findsEverybodyWithASisId() {
        StoredRecord student = person("b", "77");
        StoredRecord gone = person("c", "77").archived(WRITTEN, "run-2");
        StoredRecord teacher = stored(with("a", List.of(role(Role.TEACHER, "77"))));
        DistrictId district = districtWith(List.of(student, gone, teacher));

        assertThat(testee().bySisId(district, 16, "77")).containsExactly(teacher, student, gone);
    }

    @Test
    default void knowsSomebodyByTheFirstRoleThatHasASisId() {
        StoredRecord both =
                stored(with("x", List.of(role(Role.STAFF, "s-2"), role(Role.TEACHER, "t-1"))));
        DistrictId district = districtWith(List.of(both));

        assertThat(testee().bySisId(district, 16, "t-1")).containsExactly(both);
        assertThat(testee().bySisId(district, 16, "s-2")).isEmpty();
    }

    @Test
    default void followsASisIdThatChanges() {
        DistrictId district = districtWith(List.of(person("ada", "old")));
        StoredRecord after = person("ada", "new");
        testee().write(district, 16, 2, List.of(after), WriteMode.GUARDED);

        assertThat(testee().bySisId(district, 16, "old")).isEmpty();
        assertThat(testee().bySisId(district, 16, "new")).containsExactly(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "ünïcode", "0", "=cmd()"})
    default void findsSisIdsOfAnyShape(String sisId) {
        StoredRecord odd = person("odd", sisId);
        StoredRecord longest = person("long", sisId.repeat(1_000));
        DistrictId district = districtWith(List.of(odd, longest));

        assertThat(testee().bySisId(district, 16, sisId)).containsExactly(odd);
        assertThat(testee().bySisId(district, 16, sisId.repeat(1_000))).containsExactly(longest);
    }

    @Test
    default void findsNobodyElse() {
        districtWith(List.of(person("ada", "1234")));
        StoredRecord without = stored(with("eve", List.of(role(Role.STUDENT, null))));
        DistrictId other = districtWith(List.of(without));

        assertThat(testee().bySisId(other, 16, "1234")).isEmpty();
        assertThat(testee().bySisId(other, 16, "")).isEmpty();
    }

    @Test
    default void answersSoManyAndNoMore() {
        List<StoredRecord> all = new ArrayList<>();
        IntStream.range(0, RosterStore.NAMESAKES + 5)
                .forEach(number -> all.add(person("p" + number, "same")));

        assertThat(testee().bySisId(districtWith(all), 16, "same"))
                .hasSize(RosterStore.NAMESAKES)
                .isSubsetOf(all);
    }

    private DistrictId districtWith(List<StoredRecord> records) {
        DistrictId district = SampleDistricts.fresh();
        testee().write(district, 16, 1, records, WriteMode.FIRST_IMPORT);
        return district;
    }

    private static StoredRecord person(String id, String sisId) {
        return stored(with(id, List.of(role(Role.STUDENT, sisId))));
    }

    private static Person with(String id, List<PersonRole> roles) {
        Person any = student(id, "s");
        return new Person(id, any.name(), any.email(), roles, any.fields(), any.relationships());
    }

    private static PersonRole role(Role role, @Nullable String sisId) {
        return new PersonRole(role, List.of("s"), Optional.ofNullable(sisId), Optional.empty());
    }
}
