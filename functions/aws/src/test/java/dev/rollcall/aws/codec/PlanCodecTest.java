package dev.rollcall.aws.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.testkit.sample.FullRecords;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

final class PlanCodecTest {
    @ParameterizedTest
    @MethodSource
    void readsWhatItWrote(Change change) {
        assertThat(PlanCodec.changes(PlanCodec.ofChanges(List.of(change)))).containsExactly(change);
    }

    static Stream<Change> readsWhatItWrote() {
        return Stream.concat(FullRecords.everyKind().stream(), FullRecords.everyText().stream())
                .flatMap(image ->
                        Stream.of(
                                new Change.Create(image),
                                new Change.Update(image, image),
                                new Change.Restore(image, image),
                                new Change.Archive(image)));
    }

    @Test
    void makesPlansSmall() {
        List<Change> changes =
                SampleRoster.students(1_000, 10).stream()
                        .<Change>map(stored -> new Change.Create(stored.image()))
                        .toList();

        assertThat(PlanCodec.ofChanges(changes)).hasSizeLessThan(100 * 1_000);
    }

    @Test
    void passesOverWhatANewerVersionAdded() {
        RosterRecord course = SampleRoster.course("c");
        String newer = "[\"c\",null,null,\"more\",[\"and\",{\"more\":[1]}],7]";

        assertThat(RosterCodec.roster(Kind.COURSE, newer)).isEqualTo(course);
    }

    @Test
    void takesWhatAnOlderVersionDidNotWriteForAbsent() {
        assertThat(RosterCodec.roster(Kind.COURSE, "[\"c\"]")).isEqualTo(SampleRoster.course("c"));
        assertThat(RosterCodec.memberships("[[\"class\",\"s\"]]"))
                .containsExactlyElementsOf(List.of(Membership.of("class", MemberRole.STUDENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[7]", "[\"c\",7]", "[\"c\"", "\"c\""})
    void refusesWhatNobodyWrote(String text) {
        assertThatIllegalStateException().isThrownBy(() -> RosterCodec.roster(Kind.COURSE, text));
    }

    @Test
    void writesMembershipsShort() {
        Image image = SampleRoster.students(1, 2).getFirst().image();

        assertThat(RosterCodec.memberships(image.memberships()))
                .isEqualTo("[[\"school-1-class-0000\",\"s\"],[\"school-1-class-0001\",\"s\"]]");
    }
}
