package dev.rollcall.portals.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "58da8a43cc70ab00017a1a87, true, true",
        "5678_T5678-0005, true, true",
        "a|b, false, true",
        "a/b#c, false, true",
        "' a ', false, true",
        "é, false, true",
        "😀, false, true",
        "'a\tb', false, false",
        "'a\u0000', false, false",
        "'a\u0085', false, false",
        "'\uD800', false, false",
        "'\uDC00a', false, false"
    })
    void allowWhatEachPortalMayServe(String id, boolean plain, boolean opaque) {
        assertThat(Ids.PLAIN.allow(id)).isEqualTo(plain);
        assertThat(Ids.OPAQUE.allow(id)).isEqualTo(opaque);
    }

    @Test
    void endSomewhere() {
        assertThat(Ids.PLAIN.allow("a".repeat(128))).isTrue();
        assertThat(Ids.PLAIN.allow("a".repeat(129))).isFalse();
        assertThat(Ids.OPAQUE.allow("a".repeat(255))).isTrue();
        assertThat(Ids.OPAQUE.allow("a".repeat(256))).isFalse();
        assertThat(Ids.OPAQUE.allow("😀".repeat(225))).isTrue();
        assertThat(Ids.OPAQUE.allow("😀".repeat(226))).isFalse();
    }
}
