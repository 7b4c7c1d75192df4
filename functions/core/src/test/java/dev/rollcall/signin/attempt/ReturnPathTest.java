package dev.rollcall.signin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** S-15, G-10: nothing that somebody writes into a link leads out of the product. */
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons",
                "/lessons/7",
                "/lessons/7?page=2&sort=name",
                "/lessons/7#top",
                "/a.b/c-d_e~f",
                "/search?q=a+b",
                "/Größe",
                "/%C3%A9cole",
                "/go?to=https://product.example/x",
                "/:colon",
                "/@me"
            })
    void keepsPathsOfTheProduct(String path) {
        assertThat(ReturnPath.of(path).text()).isEqualTo(path);
    }

    static Stream<String> waysOut() {
        return Stream.of(
                // Another scheme, host or user.
                "",
                "https://evil.example",
                "HTTPS://evil.example/",
                "http:evil.example",
                "https:/evil.example",
                "ftp://evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "evil.example",
                "www.evil.example/x",
                "@evil.example",
                "product.example@evil.example",
                "lessons/7",
                "./lessons",
                "../lessons",
                "?next=/x",
                "#/x",
                // A second slash, as it is or in disguise.
                "//evil.example",
                "///evil.example",
                "////evil.example/%2e%2e",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\\/evil.example",
                "//product.example@evil.example",
                "/lessons//evil.example",
                "/%2fevil.example",
                "/%2F%2Fevil.example",
                "/%5cevil.example",
                "/%5C%5Cevil.example",
                "/%252fevil.example",
                "/%25252525252fevil.example",
                "/%255cevil.example",
                "%2f%2fevil.example",
                "/lessons/%5cx",
                "/?x=\\evil.example",
                // Steps upwards.
                "/..//evil.example",
                "/.././evil.example",
                "/%2e%2e/%2fevil.example",
                "/lessons/..",
                // Characters that browsers or servers drop, end lines with, or fold into slashes.
                "/\tevil.example",
                "\t//evil.example",
                " //evil.example",
                " /lessons",
                "/ /evil.example",
                "/%09/evil.example",
                "/%0a/evil.example",
                "/lessons\r\nlocation: x",
                "/lessons%0d%0alocation:x",
                "/lessons%250d%250alocation:x",
                "/\u0000evil",
                "/%00evil",
                "/\u2044evil.example",
                "/\uFF0Fevil.example",
                "/\u2215evil.example",
                "/\uFF3Cevil.example",
                "/%ef%bc%8fevil.example",
                "/\u200B/evil.example",
                "/\u202Eevil",
                "/\u3000evil",
                "/\u00A0evil",
                "\uFEFF//evil.example",
                // What cannot be read.
                "/%",
                "/%2",
                "/%zz",
                "/lessons%",
                // Too long, or wrapped too often.
                "/" + "x".repeat(512),
                "/" + wrapped("//evil.example"));
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void goesHomeRatherThanOut(String text) {
        assertThat(ReturnPath.of(text)).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void isNothingElseHoweverItIsMade(String text) {
        assertThatThrownBy(() -> new ReturnPath(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("evil");
    }

    @Test
    void takesPathsOfFiveHundredAndTwelveCharacters() {
        String longest = "/" + "x".repeat(511);

        assertThat(ReturnPath.of(longest).text()).isEqualTo(longest);
    }

    @Test
    void printsNoPath() {
        assertThat(ReturnPath.of("/lessons/7").toString()).doesNotContain("lessons");
    }

    private static String wrapped(String text) {
        String wrapped = text.replace("/", "%2f");
        for (int i = 0; i < 12; i++) {
            wrapped = wrapped.replace("%", "%25");
        }
        return wrapped;
    }
}
