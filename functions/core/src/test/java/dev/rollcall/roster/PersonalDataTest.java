package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** M-10: values reach logs by accident only, and then they must not tell who somebody is. */
final class PersonalDataTest {

    private static final String CANARY = "canary";

    private static final Person PERSON =
            new Person(
                    "p1",
                    new PersonName(CANARY, CANARY),
                    Optional.of(CANARY),
                    List.of(
                            new PersonRole(
                                    Role.STUDENT,
                                    List.of("s1"),
                                    Optional.of(CANARY),
                                    Optional.of(CANARY))),
                    Map.of(OptionalField.BIRTH_DATE, CANARY),
                    List.of(new Relationship("p2", CANARY, CANARY)));

    private static final Image IMAGE = Image.of(PERSON);

    static Stream<Object> values() {
        Quarantined broken =
                new Quarantined(Kind.PERSON, "p1", Quarantined.Code.MISSING_FIELD, "name", CANARY);
        return Stream.of(
                PERSON,
                PERSON.name(),
                PERSON.roles(),
                PERSON.relationships(),
                IMAGE,
                StoredRecord.active(IMAGE, Instant.EPOCH, "r1"),
                new Change.Create(IMAGE),
                new Change.Update(IMAGE, IMAGE),
                new Change.Restore(IMAGE, IMAGE),
                new Change.Archive(IMAGE),
                broken,
                new SourceEvent.Upserted(PERSON),
                new Page(List.of(PERSON), List.of(broken), 0, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void staysOutOfPrintedValues(Object value) {
        assertThat(value.toString()).isNotEmpty().doesNotContain(CANARY);
    }

    @Test
    void leavesTheIdToFindThePersonBy() {
        assertThat(PERSON).hasToString("Person[p1]");
        assertThat(IMAGE.toString()).contains("p1");
    }
}
