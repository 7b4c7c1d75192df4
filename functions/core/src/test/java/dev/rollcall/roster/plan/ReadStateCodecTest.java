package dev.rollcall.roster.plan;

import static dev.rollcall.roster.SmallRoster.in;
import static dev.rollcall.roster.SmallRoster.rosterClass;
import static dev.rollcall.roster.SmallRoster.student;
import static dev.rollcall.roster.SmallRoster.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.hierarchy.Org;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a slice spills must be what the next one goes on with. */
final class ReadStateCodecTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private final ReadState state = new ReadState();

    @BeforeEach
    void readHalfADistrict() {
        state.index(Kind.PERSON)
                .store("p1", new Fingerprint(1, 2), new Fingerprint(3, 4), Archived.YES);
        state.enrol(rosterClass("c1", "s1", "p1", "p2"));
        state.index(Kind.PERSON).see(state.index(Kind.PERSON).intern("p1"));
        state.index(Kind.CLASS).see(state.index(Kind.CLASS).intern("c1"));
        state.countRecord();
        state.countRecord();
        state.countDuplicate();
        state.cannotProveAbsence(Kind.COURSE);
        plan(
                new Change.Create(in(student("p2", "s1"), "c1")),
                new Change.Update(
                        Image.of(student("p3", "s1")), Image.of(teacher("p3", "s\u00E9"))),
                new Change.Update(
                        in(student("p7", "s1"), "c1", "c2"), in(student("p7", "s1"), "c3")),
                new Change.Create(Image.of(sharingMail("p8"))),
                new Change.Archive(Image.of(sharingMail("p0"))),
                new Change.Archive(in(student("p4", "s1"), "c1", "c2")));
    }

    @Test
    void carriesOverMarksAndCounts() throws IOException {
        ReadState read = readBack(state);

        assertThat(read.records()).isEqualTo(2);
        assertThat(read.duplicates()).isEqualTo(1);
        assertThat(read.index(Kind.PERSON).isArchived(0)).isTrue();
        assertThat(read.index(Kind.PERSON).isSeen(0)).isTrue();
        assertThat(read.index(Kind.PERSON).isSeen(1)).isFalse();
        assertThat(read.index(Kind.CLASS).id(0)).isEqualTo("c1");
    }

    @Test
    void carriesOverWhatCannotBeProven() throws IOException {
        ReadState read = readBack(state);

        assertThat(read.provesAbsence(Kind.COURSE)).isFalse();
        assertThat(read.provesAbsence(Kind.PERSON)).isTrue();
    }

    @Test
    void carriesOverWhoIsInWhichClass() throws IOException {
        ReadState read = readBack(state);

        assertThat(read.membershipsOf(0)).containsExactly(Membership.of("c1", MemberRole.STUDENT));
        assertThat(read.orphanMemberships()).isEqualTo(1);
    }

    @Test
    void carriesOverWhatThePortalToldBesideTheRecords() throws IOException {
        Org school = new Org("s1", Org.Type.SCHOOL, Optional.of("d1"));
        state.orgs().add(school);
        state.tie(new GuardianTie("g1", "p1"));
        state.noted().add(Remark.Code.ENROLLMENTS_LEFT_OUT, 3);
        state.noted().unproven("people");
        state.isOfRevision("rev-1");
        state.prove(Kind.CLASS);
        state.keepPlaces();

        ReadState read = readBack(state);

        assertThat(read.orgs().all()).containsExactly(school);
        assertThat(read.studentsOf(read.index(Kind.PERSON).intern("g1"))).containsExactly("p1");
        assertThat(read.noted().remarks()).isEqualTo(state.noted().remarks()).hasSize(2);
        assertThat(read.isOfRevision("rev-2")).isFalse();
        assertThat(read.isProven(Kind.CLASS)).isTrue();
        assertThat(read.isProven(Kind.PERSON)).isFalse();
        assertThat(read.keepsPlaces()).isTrue();
        assertThat(read.enrollments()).isEqualTo(2);
    }

    @Test
    void goesOnWithTheProofOfAHalfReadList() throws IOException {
        ListProof proof = state.newProof();
        proof.begin();
        proof.take(List.of("a", "b"), 0, OptionalInt.of(3));

        ListProof read = readBack(state).proof();

        assertThat(read.take(List.of("b", "c"), 1, OptionalInt.of(3))).isTrue();
        assertThat(read.end()).isEqualTo(ListProof.Verdict.PROVEN);
    }

    @Test
    void carriesOverThePlanSoFar() throws IOException {
        PlanDraft before = state.draft();
        PlanDraft after = readBack(state).draft();

        assertThat(after.changes()).isEqualTo(6);
        assertThat(after.chunks()).isEqualTo(1);
        assertThat(after.tally().of("s1", Kind.PERSON, Outcome.CREATED)).isEqualTo(1);
        assertThat(after.tally().of("s\u00E9", Kind.PERSON, Outcome.UPDATED)).isEqualTo(1);
        assertThat(after.figures().net()).isEqualTo(before.figures().net());
        assertThat(after.figures().lost()).isEqualTo(before.figures().lost());
        assertThat(after.figures().netMemberships()).isEqualTo(-2);
        assertThat(after.figures().removedMemberships()).isEqualTo(2);
        assertThat(after.figures().rekeyed()).isEqualTo(1);
        assertThat(after.figures().roleFlips()).isEqualTo(1);
    }

    @Test
    void sealsThePlanAsIfItHadNeverStopped() throws IOException {
        ReadState read = readBack(state);
        Change last = new Change.Create(in(student("p9", "s1"), "c1"));

        assertThat(finished(read, last)).isEqualTo(finished(state, last));
    }

    /** Otherwise people under new ids would be missed when the slice ends between the two. */
    @Test
    void remembersWhoWasAddedUntilTheArchivesCome() throws IOException {
        Change.Archive old = new Change.Archive(Image.of(sharingMail("p5")));
        state.draft().count(new Change.Create(Image.of(sharingMail("p6"))));
        ReadState read = readBack(state);

        read.draft().count(old);

        assertThat(read.draft().figures().rekeyed()).isEqualTo(2);
    }

    @Test
    void carriesOverNothingAtAll() throws IOException {
        ReadState read = readBack(new ReadState());

        assertThat(read.records()).isZero();
        assertThat(read.index(Kind.PERSON).size()).isZero();
        assertThat(read.draft().changes()).isZero();
    }

    @Test
    void writesWhatItReadUnchanged() throws IOException {
        assertThat(written(readBack(state))).isEqualTo(written(state));
    }

    @Test
    void refusesASpillThatEndsEarly() throws IOException {
        byte[] whole = written(state);

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ReadStateCodec.read(new ByteArrayInputStream(part)))
                    .isInstanceOf(EOFException.class);
        }
    }

    private void plan(Change... changes) {
        PlanWriter writer = new PlanWriter(new KeptChunks(), DISTRICT, "r1", 1, state.draft());
        Arrays.stream(changes).forEach(writer::add);
        writer.flush();
    }

    private static Fingerprint finished(ReadState state, Change last) {
        PlanWriter writer = new PlanWriter(new KeptChunks(), DISTRICT, "r1", 1, state.draft());
        writer.add(last);
        return writer.fingerprint();
    }

    private static Person sharingMail(String id) {
        return new Person(
                id,
                new PersonName("", ""),
                Optional.of("same@example.org"),
                List.of(),
                Map.of(),
                List.of());
    }

    private static byte[] written(ReadState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReadStateCodec.write(state, bytes);
        return bytes.toByteArray();
    }

    private static ReadState readBack(ReadState state) throws IOException {
        return ReadStateCodec.read(new ByteArrayInputStream(written(state)));
    }
}
