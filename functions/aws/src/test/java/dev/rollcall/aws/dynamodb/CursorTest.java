package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

final class CursorTest {
    @Test
    void beginsWithTheFirstPartition() {
        assertThat(Cursor.parse("", 16, "class#")).isEqualTo(new Cursor(0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "class#a", "class#ä#\"\n"})
    void readsWhatItWrote(String after) {
        Cursor cursor = new Cursor(15, after);

        assertThat(Cursor.parse(cursor.asString(), 16, "class#")).isEqualTo(cursor);
    }

    @Test
    void refusesAPartitionThatTheListDoesNotHave() {
        refuses(new Cursor(16, "").asString());
    }

    @Test
    void refusesThePlaceOfAnotherKind() {
        refuses(new Cursor(0, "members#x").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:", "1:0", "1:x0class#a", "1:-1", "2:00", "00class#a", "1:٠١"})
    void refusesWhatItNeverWrote(String text) {
        refuses(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(cursor, 16, "class#"))
                .withMessage("cursor is not ours");
    }
}
