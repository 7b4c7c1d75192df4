package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

final class DistrictIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"clever:58da8a43cc70ab00017a1a87", "classlink:2284", "clever:A.b_c-9"})
    void readsWhatItWrites(String text) {
        assertThat(DistrictId.parse(text)).map(DistrictId::asString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "58da8a43",
                ":58da8a43",
                "clever:",
                "clever: 1",
                "Clever:1",
                "oneroster:1",
                "clever:a/b",
                "clever:a:b",
                "clever:a\n",
                "clever:é"
            })
    void readsNothingElse(String text) {
        assertThat(DistrictId.parse(text)).isEmpty();
    }

    @Test
    void takesKeysOfSixtyFourCharactersAndNoMore() {
        assertThat(DistrictId.of(Portal.CLEVER, "k".repeat(64))).isPresent();
        assertThat(DistrictId.of(Portal.CLEVER, "k".repeat(65))).isEmpty();
    }

    @Test
    void refusesAMalformedKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> new DistrictId(Portal.CLEVER, "Zoë Ng"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ng");
    }

    @Test
    void tellsKeysThatDifferInCaseApart() {
        assertThat(DistrictId.parse("clever:abc")).isNotEqualTo(DistrictId.parse("clever:ABC"));
    }

    @Test
    void sortsByItsText() {
        Stream<DistrictId> ids =
                Stream.of("clever:b", "classlink:z", "clever:B")
                        .flatMap(text -> DistrictId.parse(text).stream());

        assertThat(ids.sorted()).hasToString("[classlink:z, clever:B, clever:b]");
    }
}
