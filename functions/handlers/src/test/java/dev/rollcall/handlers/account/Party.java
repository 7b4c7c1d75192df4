package dev.rollcall.handlers.account;

import dev.rollcall.handlers.Answer;

import java.util.Map;

/** Somebody who calls the API again and again as the same. */
@FunctionalInterface
interface Party {
    Answer call(String method, String target, Map<String, String> headers, String body);

    default Answer get(String target) {
        return call("GET", target, Map.of(), "");
    }

    default Answer post(String target, String body) {
        return call("POST", target, Map.of(), body);
    }

    /** Posts under this key. */
    default Answer post(String target, String key, String body) {
        return call("POST", target, Map.of("idempotency-key", key), body);
    }

    /** Changes the version named. */
    default Answer change(String method, String target, long version, String body) {
        return call(method, target, Map.of("if-match", "\"" + version + "\""), body);
    }
}
