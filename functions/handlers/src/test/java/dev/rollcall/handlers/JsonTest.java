package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest(name = "W-10 {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "[1,]",
                "NaN",
                "{a:1}",
                "// {}\n{}",
                "{\"a\":0x1}"
            })
    void takesNothingButOneStrictValue(String body) {
        assertThat(Json.strict(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void takesThirtyTwoLevelsAndNoMore() {
        assertThat(Json.strict(nested(32))).isPresent();
        assertThat(Json.strict(nested(33))).isEmpty();
        assertThat(Json.strict(nested(100_000))).isEmpty();
    }

    @Test
    void takesNumbersOfThirtyTwoDigitsAndNoMore() {
        assertThat(Json.strict("1".repeat(32).getBytes(UTF_8))).isPresent();
        assertThat(Json.strict("1".repeat(33).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void takesNoBytesThatAreNoText() {
        assertThat(Json.strict(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'})).isEmpty();
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
    }
}
