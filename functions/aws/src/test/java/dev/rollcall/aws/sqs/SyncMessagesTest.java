package dev.rollcall.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.aws.sqs.SyncMessages.Decoded;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Poll;
import dev.rollcall.sync.run.SyncMessage.Slice;
import dev.rollcall.sync.run.Trigger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.stream.Stream;

final class SyncMessagesTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "58da8a43");
    private static final Slice SLICE = new Slice(DISTRICT, "run-1", 3, 2);

    @ParameterizedTest
    @MethodSource
    void readsWhatItWrote(SyncMessage message) {
        assertThat(SyncMessages.decode(SyncMessages.encode(message)))
                .isEqualTo(new Decoded.Message(message));
    }

    static Stream<SyncMessage> readsWhatItWrote() {
        return Stream.concat(
                Stream.of(SLICE, new Slice(DISTRICT, "\"run\" é", 0, Integer.MAX_VALUE)),
                Arrays.stream(Trigger.values()).map(trigger -> new Poll(DISTRICT, trigger, "id")));
    }

    @Test
    void writesThisForm() {
        assertThat(SyncMessages.encode(SLICE))
                .isEqualTo(
                        "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:58da8a43\","
                                + "\"run\":\"run-1\",\"slice\":3,\"attempt\":2}");
    }

    @Test
    void passesOverValuesItDoesNotKnow() {
        String more = SyncMessages.encode(SLICE).replace("{\"v\"", "{\"new\":{\"a\":[1]},\"v\"");

        assertThat(SyncMessages.decode(more)).isEqualTo(new Decoded.Message(SLICE));
    }

    @Test
    void leavesANewerVersionToANewerWorker() {
        assertThat(SyncMessages.decode("{\"v\":2,\"type\":\"what\"}"))
                .isEqualTo(new Decoded.UnknownVersion(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                "{\"v\":0}",
                "{\"v\":-1}",
                "{\"v\":\"1\"}",
                "{\"v\":1}",
                "{\"v\":1,\"type\":\"what\",\"district\":\"clever:a\"}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"nobody:a\",\"run\":\"r\",\"slice\":0,\"attempt\":0}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:a\",\"run\":\"\",\"slice\":0,\"attempt\":0}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:a\",\"run\":\"r\",\"slice\":-1,\"attempt\":0}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:a\",\"run\":\"r\",\"slice\":\"0\",\"attempt\":0}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:a\",\"run\":\"r\",\"slice\":1e99,\"attempt\":0}",
                "{\"v\":1,\"type\":\"slice\",\"district\":\"clever:a\",\"run\":\"r\",\"slice\":0}",
                "{\"v\":1,\"type\":\"poll\",\"district\":\"clever:a\",\"trigger\":\"what\",\"id\":\"i\"}",
                "{\"v\":1,\"type\":\"poll\",\"district\":\"clever:a\",\"trigger\":\"api\"}",
                "{\"v\":1,\"type\":\"poll\",\"district\":\"clever:a\",\"trigger\":\"api\",\"id\":\"i\"}"
                        + " x"
            })
    void knowsWhatWillNeverBeUnderstood(String body) {
        assertThat(SyncMessages.decode(body)).isEqualTo(new Decoded.Undecodable());
    }

    @Test
    void survivesABodyOfBracketsAlone() {
        assertThat(SyncMessages.decode("[".repeat(200_000))).isEqualTo(new Decoded.Undecodable());
    }
}
