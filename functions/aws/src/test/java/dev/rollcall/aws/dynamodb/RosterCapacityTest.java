package dev.rollcall.aws.dynamodb;

import static dev.rollcall.testkit.sample.SampleRoster.members;
import static dev.rollcall.testkit.sample.SampleRoster.rosterClass;
import static dev.rollcall.testkit.sample.SampleRoster.stored;
import static dev.rollcall.testkit.sample.SampleRoster.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What records cost to write and to compare. */
final class RosterCapacityTest {
    private static final int UNIT = 1_000;

    private final UsageMeter meter = new UsageMeter();
    private final RosterStore store =
            EmbeddedTables.TABLES
                    .stores(
                            EmbeddedTables.client(
                                    new CapacityMeter(
                                            meter, EmbeddedTables.TABLES.names().roster())),
                            InstantSource.system())
                    .rosters();
    private final DistrictId district = SampleDistricts.fresh();

    @Test
    void writesANewStudentInTenClassesForAUnitAndOneOfTheIndex() {
        write(students(100, 10));

        Usage used = used();
        assertThat(used.writeMilliUnits()).isEqualTo(2 * 100 * UNIT);
        assertThat(used.rosterWriteMilliUnits()).isEqualTo(2 * 100 * UNIT);
        assertThat(used.readMilliUnits()).isZero();
    }

    @Test
    void paysForTheIndexOnlyWhereASisIdIsNew() {
        write(students(100, 10));
        used();

        write(students(100, 9));

        assertThat(used().writeMilliUnits()).isEqualTo(100 * UNIT);
    }

    @Test
    void comparesARosterForReadsAlone() {
        write(students(400, 10));
        used();

        store.marks(district, 1, (kind, id, content, memberships, archived) -> {});

        Usage used = used();
        assertThat(used.writeMilliUnits()).isZero();
        assertThat(used.readMilliUnits()).isBetween(50L * UNIT, 100L * UNIT);
    }

    @Test
    void paysNothingForTheMembersOfLargeClassesWhenComparing() {
        write(List.of(stored(rosterClass("large", "s", members(0, 20_000)))));
        used();

        store.marks(district, 1, (kind, id, content, memberships, archived) -> {});

        assertThat(used().readMilliUnits()).isLessThanOrEqualTo(2 * UNIT);
    }

    @Test
    void rewritesOnePartWhenOnePupilJoinsALargeClass() {
        List<ClassMember> pupils = new ArrayList<>(members(0, 20_000));
        write(List.of(stored(rosterClass("large", "s", pupils))));
        long whole = used().writeMilliUnits();
        pupils.add(new ClassMember("newcomer", MemberRole.STUDENT));

        write(List.of(stored(rosterClass("large", "s", pupils))));

        assertThat(used().writeMilliUnits()).isLessThan(2 * 33 * UNIT).isLessThan(whole / 4);
    }

    private void write(List<StoredRecord> records) {
        assertThat(store.write(district, 1, 1, records, WriteMode.GUARDED)).isEmpty();
    }

    private Usage used() {
        return meter.take(Duration.ZERO);
    }
}
