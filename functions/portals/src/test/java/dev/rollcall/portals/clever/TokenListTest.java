package dev.rollcall.portals.clever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Doors;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class TokenListTest {

    @Test
    void countsWhatItSkipsAndPrintsNoToken() throws IOException {
        String body =
                """
                {"data":[null,{"owner":{"id":"a b"}},{"owner":{"type":"school","id":"s"}},
                {"owner":{"id":"d","id":"e"}},
                {"owner":{"type":"district","id":"d1"},"access_token":"canary","scopes":7},
                {"owner":{"type":"district","id":"d2"}}]}\
                """;

        TokenList list = new TokenList();
        Envelope.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), list::add);
        DistrictTokens tokens = list.readAt(Doors.NOW);

        assertThat(tokens.districts()).hasSize(2);
        assertThat(tokens.tokens()).hasSize(1);
        assertThat(tokens.skipped()).isEqualTo(4);
        assertThat(tokens).hasToString("DistrictTokens[2 districts, 4 entries skipped]");
    }
}
