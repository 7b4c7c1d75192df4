package dev.rollcall.handlers.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;

import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /.well-known/jwks.json}: the keys by which our statements are checked (RFC 7517). */
final class KeysRoute {

    private final Supplier<Optional<String>> keys;

    KeysRoute(Supplier<Optional<String>> keys) {
        this.keys = keys;
    }

    HttpReply show(HttpRequest request) {
        return keys.get()
                .map(set ->
                        HttpReply.ok((ObjectNode) Json.strict(set.getBytes(UTF_8)).orElseThrow()))
                .orElseGet(() -> HttpReply.problem(Problem.SIGNING_UNAVAILABLE));
    }
}
