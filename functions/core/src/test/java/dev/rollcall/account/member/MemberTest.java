package dev.rollcall.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.account.journal.Author;
import dev.rollcall.district.DistrictContact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class MemberTest {
    private static final String CANARY = "canary";

    @Test
    @DisplayName("R20: a co-owner acts as what was granted")
    void actsAsWhatWasGranted() {
        assertThat(coOwner(Right.VIEW).standings()).containsExactly(Standing.VIEWER);
        assertThat(coOwner(Right.RENEW).standings()).containsExactly(Standing.RENEWER);
        assertThat(coOwner(Right.VIEW, Right.RENEW).standings())
                .containsExactlyInAnyOrder(Standing.VIEWER, Standing.RENEWER);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CO_OWNER")
    void actsAsNothingBeforeItAccepts(AccountRole role) {
        Member invited = member(role, Set.of(), Member.State.INVITED);

        assertThat(invited.standings()).containsExactly(Standing.INVITED);
        assertThat(invited.accepted().standings()).doesNotContain(Standing.INVITED).hasSize(1);
        assertThat(invited.accepted().version()).isEqualTo(2);
    }

    @Test
    void hasOnlyWhatGoesWithItsRole() {
        assertThatIllegalArgumentException().isThrownBy(() -> coOwner());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> member(AccountRole.OWNER, Set.of(Right.VIEW), Member.State.ACTIVE));
    }

    static Stream<Object> values() {
        Member member = member(AccountRole.OWNER, Set.of(), Member.State.ACTIVE);
        return Stream.of(
                member,
                member.contact(),
                new Actor.Participant(member),
                new Actor.Staff(CANARY, Optional.empty()),
                Author.of(new Actor.Staff(CANARY, Optional.empty())),
                new DistrictContact(CANARY, Optional.of(CANARY)));
    }

    /** M-10. */
    @ParameterizedTest
    @MethodSource("values")
    void staysOutOfPrintedValues(Object value) {
        assertThat(value.toString()).isNotEmpty().doesNotContain(CANARY);
    }

    private static Member coOwner(Right... rights) {
        return member(AccountRole.CO_OWNER, Set.of(rights), Member.State.ACTIVE);
    }

    private static Member member(AccountRole role, Set<Right> rights, Member.State state) {
        return new Member(
                MemberId.draw(byte[]::new),
                1,
                role,
                state,
                rights,
                Domain.NOTHING,
                new Contact(CANARY, CANARY + "@example.org"),
                Optional.empty(),
                Instant.EPOCH);
    }
}
