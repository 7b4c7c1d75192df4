package dev.rollcall.portals.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.portals.openid.wire.Told;

import org.junit.jupiter.api.Test;

class TokensTest {
    private static final ClientKeys US = new ClientKeys("us", "secret");

    /** Roster text is cut at 1,000 characters; a ClassLink token with all its claims is longer. */
    @Test
    void takesATokenOfAnyLengthAsItWasSent() {
        String token = "e30." + "A".repeat(5_000) + ".c2ln";
        ObjectNode answer =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", "a".repeat(2_000))
                        .put("id_token", token);

        var told = (Told.Got<Tokens>) Tokens.of(Fields.of(answer), US);

        assertThat(told.value().id()).hasValue(token);
        assertThat(told.value().access().orElseThrow()).hasSize(2_000);
    }
}
