package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ims/oneroster/v1p1",
                "/ims/oneroster/rostering/v1p2",
                "/api.v1/~school/%7Ba%7D/v1.1",
                "/a;b=1,2/@x:y"
            })
    void takesThePathOfAServer(String path) {
        assertThat(BasePath.isUsable(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ims",
                "https://elsewhere.example/ims",
                "/a/../b",
                "/..",
                "/a/%2e%2E/b",
                "/a/.%2e/b",
                "/a?limit=1",
                "/a#b",
                "/a b",
                "/a\\b",
                "/a%2",
                "/schule/käse",
                "/a\n"
            })
    void takesNothingThatIsMoreThanAPath(String path) {
        assertThat(BasePath.isUsable(path)).isFalse();
    }

    @Test
    void takesTwoHundredCharactersAtMost() {
        assertThat(BasePath.isUsable("/" + "a".repeat(199))).isTrue();
        assertThat(BasePath.isUsable("/" + "a".repeat(200))).isFalse();
    }
}
