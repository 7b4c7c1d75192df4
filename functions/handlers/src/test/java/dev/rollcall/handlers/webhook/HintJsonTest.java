package dev.rollcall.handlers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.webhook.Hint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintJsonTest {

    @Test
    void readsABareDistrict() {
        assertThat(HintJson.read(bytes("{\"district\":\"d1\"}"))).contains(new Hint("d1", ""));
    }

    @Test
    void readsAnEventWithItsEnvelope() {
        assertThat(HintJson.read(bytes("{\"data\":" + event("users.updated") + ",\"uri\":\"/x\"}")))
                .contains(new Hint("d1", "users.updated"));
    }

    @Test
    void readsAnEventWithoutItsEnvelope() {
        assertThat(HintJson.read(bytes(event("users.updated"))))
                .contains(new Hint("d1", "users.updated"));
    }

    @Test
    void readsADistrictsOwnIdFromAnEventAboutIt() {
        assertThat(HintJson.read(bytes(event("districts.updated"))))
                .contains(new Hint("o1", "districts.updated"));
    }

    @Test
    void namesNoDistrictWhereTheEventDoesNot() {
        assertThat(HintJson.read(bytes("{\"type\":\"users.updated\",\"data\":{\"object\":{}}}")))
                .contains(new Hint("", "users.updated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"d1\"",
                "{}",
                "{\"district\":1}",
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"type\":\"users.updated\"}",
                "{\"type\":1,\"data\":{\"object\":{}}}",
                "{\"district\":\"a\",\"district\":\"b\"}"
            })
    void takesNothingElse(String body) {
        assertThat(HintJson.read(bytes(body))).isEmpty();
    }

    private static String event(String type) {
        return """
        {"created":"2026-11-22T08:00:00Z","id":"e1","type":"%s",
         "data":{"object":{"id":"o1","district":"d1","name":{"first":"Ada"}}}}\
        """
                .formatted(type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
