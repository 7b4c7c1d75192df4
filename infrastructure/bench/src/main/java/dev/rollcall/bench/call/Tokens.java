package dev.rollcall.bench.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;

/** What opens the API to the local stack's client. */
final class Tokens {
    private Tokens() {}

    /** A new bearer token, from the function itself. */
    static String of(Stack stack) throws IOException {
        JsonNode answer = stack.call("AccountFunction", Stack.event("account.token"));
        return new ObjectMapper()
                .readTree(answer.path("body").asText())
                .path("access_token")
                .asText();
    }

    /** The event with the token in it. */
    static ObjectNode with(ObjectNode event, String token) {
        event.withObject("/headers").put("authorization", "Bearer " + token);
        return event;
    }
}
