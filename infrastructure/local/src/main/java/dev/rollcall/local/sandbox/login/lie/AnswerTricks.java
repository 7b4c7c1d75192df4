package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.token.SpareKey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Lies in the answers programs get. */
final class AnswerTricks {
    private static final int LARGE = 100_000;
    private static final String HTML = "<!DOCTYPE html>\n<title>Welcome</title><h1>Welcome</h1>\n";

    private AnswerTricks() {}

    static Trick put(Endpoint at, String name, String value) {
        return Trick.answer(at, (draft, stage) -> draft.body().put(name, value));
    }

    static Trick html(Endpoint at) {
        return Trick.answer(at, (draft, stage) -> draft.instead(Reply.html(200, HTML)));
    }

    static Trick slow(Endpoint at, Duration wait) {
        return Trick.answer(at, (draft, stage) -> draft.after(wait));
    }

    /** The whole answer is about another person. */
    static Trick otherPerson(Endpoint at) {
        return Trick.answer(at, (draft, stage) -> draft.body(stage.other()));
    }

    /** Another person's subject among this person's particulars. */
    static Trick otherSubject() {
        return Trick.answer(
                Endpoint.USERINFO,
                (draft, stage) ->
                        draft.body().put("sub", stage.other().getOrDefault("sub", "nobody")));
    }

    /** Every endpoint of the metadata is at another host; the issuer is right. */
    static Trick foreignEndpoints() {
        return Trick.answer(
                Endpoint.METADATA,
                (draft, stage) ->
                        draft.body().replaceAll((name, value) -> moved(name, value, stage.url())));
    }

    static Trick keysWith(SpareKey spare) {
        return keys(list -> {
            list.add(spare.key().jwk());
            return list;
        });
    }

    /** A stranger's key bears the name of the portal's own. */
    static Trick duplicateKid() {
        return keys(list -> {
            Map<String, Object> twin = new LinkedHashMap<>(SpareKey.FOREIGN.key().jwk());
            twin.put("kid", String.valueOf(list.getFirst().get("kid")));
            list.add(twin);
            return list;
        });
    }

    static Trick keysForEncryption() {
        return keys(list -> list.stream().map(AnswerTricks::forEncryption).toList());
    }

    static Trick noKeys() {
        return keys(list -> List.of());
    }

    /** A set that is right and far too long. */
    static Trick largeKeys() {
        return Trick.answer(
                Endpoint.KEYS, (draft, stage) -> draft.body().put("padding", "x".repeat(LARGE)));
    }

    private static Trick keys(UnaryOperator<List<Map<String, Object>>> change) {
        return Trick.answer(
                Endpoint.KEYS,
                (draft, stage) ->
                        draft.body()
                                .computeIfPresent(
                                        "keys", (name, keys) -> change.apply(copy(keys))));
    }

    private static List<Map<String, Object>> copy(Object keys) {
        List<Map<String, Object>> copies = new ArrayList<>();
        ((List<?>) keys)
                .forEach(key -> {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    ((Map<?, ?>) key)
                            .forEach((name, value) -> copy.put(String.valueOf(name), value));
                    copies.add(copy);
                });
        return copies;
    }

    private static Map<String, Object> forEncryption(Map<String, Object> key) {
        Map<String, Object> other = new LinkedHashMap<>(key);
        other.put("use", "enc");
        return other;
    }

    private static final Set<String> ENDPOINTS =
            Set.of("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri");

    private static Object moved(String name, Object value, String url) {
        return ENDPOINTS.contains(name) ? String.valueOf(value).replace(url, Stage.FOREIGN) : value;
    }
}
