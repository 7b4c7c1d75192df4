package dev.rollcall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

    @ParameterizedTest
    @ValueSource(strings = {"d1", "clever:d1"})
    void namesADistrictWithOrWithoutItsPortal(String text) {
        assertThat(new Hint(text, "").districtOf(Portal.CLEVER))
                .contains(new DistrictId(Portal.CLEVER, "d1"));
    }

    @ParameterizedTest(name = "W-11 {0}")
    @ValueSource(strings = {"", "classlink:d1", "other:d1", "clever:", "clever:a:b", "a b", "ä"})
    void namesNoDistrictOfAnotherPortalOrForm(String text) {
        assertThat(new Hint(text, "").districtOf(Portal.CLEVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users.updated", "sections.deleted", "students.created"})
    void knowsEventsThatMayChangeARoster(String event) {
        assertThat(new Hint("d1", event).isKnown()).isTrue();
    }

    @ParameterizedTest(name = "W-14 {0}")
    @ValueSource(strings = {"users.paged", "attendance.updated", "users", "users.updated.again"})
    void doesNotKnowOtherEvents(String event) {
        assertThat(new Hint("d1", event).isKnown()).isFalse();
    }

    @Test
    void readsCodesExactly() {
        assertThat(new Hint("Clever:d1", "").districtOf(Portal.CLEVER)).isEmpty();
    }
}
