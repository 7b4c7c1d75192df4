package dev.rollcall.testkit.sample;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.LicenceScope;
import dev.rollcall.seat.licence.LicenceStore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rostered district whose seats go by licences: a teacher has two classes of 25 students, and
 * every student is in one class.
 *
 * @param id the district
 * @param students how many, a multiple of 50
 */
public record LicensedDistrict(DistrictId id, int students) {
    public static final String PRODUCT = ProductSeats.DEFAULT_PRODUCT;
    public static final int SHARDS = 16;

    private static final int CLASS = 25;
    private static final int BATCH = 1_000;

    /** Stores the connection and the roster, without a licence or a seat. */
    public void store(ConnectionStore connections, RosterStore roster) {
        connections.create(id, connection());
        List<StoredRecord> records = new ArrayList<>();
        IntStream.range(0, teachers()).forEach(n -> records.add(teacher(n)));
        IntStream.range(0, students).forEach(n -> records.add(student(n)));
        IntStream.range(0, students / CLASS).forEach(n -> records.add(oneClass(n)));
        for (int from = 0; from < records.size(); from += BATCH) {
            List<StoredRecord> batch =
                    records.subList(from, Math.min(from + BATCH, records.size()));
            roster.write(id, SHARDS, 1, batch, WriteMode.FIRST_IMPORT);
        }
    }

    public int teachers() {
        return students / CLASS / 2;
    }

    /** Decides on teachers {@code from} to {@code to - 1}; each has 50 students. */
    public void decide(LicenceStore licences, int from, int to, Approval approval) {
        IntStream.range(from, to)
                .forEach(n ->
                        SampleLicences.decide(
                                licences,
                                id,
                                PRODUCT,
                                "t" + n,
                                approval,
                                new LicenceScope.District()));
    }

    private Connection connection() {
        Connection discovered = SampleDistricts.discovered(id);
        SeatSettings licensed =
                SeatSettings.unlimited().withRule(SeatRule.LICENSED_TEACHERS_CLASSES);
        return discovered
                .withShards(SHARDS)
                .withSettings(discovered.settings().withSeats(ProductSeats.of(licensed)))
                .withLastFull(new LastRun("run-0", "full", "completed", "", SampleRoster.WRITTEN));
    }

    private static StoredRecord teacher(int number) {
        return stored(
                "t" + number,
                Role.TEACHER,
                List.of(
                        Membership.of("c" + 2 * number, MemberRole.PRIMARY_TEACHER),
                        Membership.of("c" + (2 * number + 1), MemberRole.PRIMARY_TEACHER)));
    }

    private static StoredRecord student(int number) {
        return stored(
                "s" + number,
                Role.STUDENT,
                List.of(Membership.of("c" + number / CLASS, MemberRole.STUDENT)));
    }

    private static StoredRecord stored(String id, Role role, List<Membership> places) {
        return SampleRoster.stored(new Image(SampleRoster.person(id, role, "school"), places));
    }

    private static StoredRecord oneClass(int number) {
        List<ClassMember> members = new ArrayList<>();
        members.add(new ClassMember("t" + number / 2, MemberRole.PRIMARY_TEACHER));
        IntStream.range(number * CLASS, (number + 1) * CLASS)
                .forEach(n -> members.add(new ClassMember("s" + n, MemberRole.STUDENT)));
        return SampleRoster.stored(
                Image.of(SampleRoster.rosterClass("c" + number, "school", members)));
    }
}
