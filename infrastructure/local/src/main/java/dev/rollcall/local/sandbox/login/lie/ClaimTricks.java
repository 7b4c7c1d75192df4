package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.json.Trees;
import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Lies in the claims of an ID token, signed as it should be. */
final class ClaimTricks {
    private static final String OTHER_CLIENT = "somebody-elses-app";

    private ClaimTricks() {}

    static Trick put(String name, Object value) {
        return Trick.token((TokenDraft draft) -> draft.claims().put(name, value));
    }

    static Trick remove(String name) {
        return Trick.token((TokenDraft draft) -> draft.claims().remove(name));
    }

    static Trick shift(String name, long seconds) {
        return Trick.token((TokenDraft draft) -> draft.shift(name, seconds));
    }

    static Trick otherAudience() {
        return put("aud", OTHER_CLIENT);
    }

    static Trick twoAudiences() {
        return Trick.token(
                (TokenDraft draft) -> draft.claims().compute("aud", (name, us) -> list(us)));
    }

    static Trick otherParty() {
        return put("azp", OTHER_CLIENT);
    }

    static Trick notBefore(long seconds) {
        return Trick.token(draft -> {
            draft.claims().put("nbf", draft.claims().getOrDefault("iat", 0L));
            draft.shift("nbf", seconds);
        });
    }

    static Trick otherNonce() {
        return Trick.token((draft, stage) -> draft.claims().put("nonce", oldNonce(draft, stage)));
    }

    static Trick otherPerson() {
        return Trick.token(ClaimTricks::replay);
    }

    /**
     * Changes what stands for the district, both in the ID token and wherever one asks who it is.
     */
    static Trick everywhere(BiFunction<Map<String, Object>, Stage, Map<String, Object>> change) {
        return inToken(change).and(inAnswers(change));
    }

    static Trick inAnswers(BiFunction<Map<String, Object>, Stage, Map<String, Object>> change) {
        return answer(Endpoint.ME, change).and(answer(Endpoint.USERINFO, change));
    }

    static Map<String, Object> withoutDistrict(Map<String, Object> body, Stage stage) {
        return Trees.without(body, stage.districtFields());
    }

    static Map<String, Object> withOtherDistrict(Map<String, Object> body, Stage stage) {
        return Trees.with(body, stage.districtFields(), stage.otherDistrict());
    }

    private static Trick inToken(
            BiFunction<Map<String, Object>, Stage, Map<String, Object>> change) {
        return Trick.token((draft, stage) -> {
            Map<String, Object> changed = change.apply(draft.claims(), stage);
            draft.claims().clear();
            draft.claims().putAll(changed);
        });
    }

    private static Trick answer(
            Endpoint at, BiFunction<Map<String, Object>, Stage, Map<String, Object>> change) {
        return Trick.answer(at, (draft, stage) -> draft.body(change.apply(draft.body(), stage)));
    }

    private static void replay(TokenDraft draft, Stage stage) {
        String nonce = oldNonce(draft, stage);
        draft.claims().putAll(stage.other());
        draft.claims().put("nonce", nonce);
        draft.shift("iat", -120);
        draft.shift("exp", -120);
    }

    private static String oldNonce(TokenDraft draft, Stage stage) {
        Object own = draft.claims().getOrDefault("nonce", "");
        return stage.past().otherNonce(own.toString());
    }

    private static List<Object> list(Object us) {
        return List.of(us, OTHER_CLIENT);
    }
}
