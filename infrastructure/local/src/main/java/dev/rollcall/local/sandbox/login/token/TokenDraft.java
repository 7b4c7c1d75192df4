package dev.rollcall.local.sandbox.login.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.local.sandbox.json.Trees;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** An ID token before it is signed; everything in it can still be spoilt. */
public final class TokenDraft {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SigningKey key;
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims;
    private Seal seal;
    private Function<Jws, String> form = Jws::compact;

    /** A draft that would be right: RS256 by this key. */
    public TokenDraft(SigningKey key, Map<String, Object> claims) {
        this.key = key;
        this.claims = new LinkedHashMap<>(claims);
        this.seal = Seal.rs256(key);
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", key.kid());
    }

    /** The key it is to be signed with. */
    public SigningKey key() {
        return key;
    }

    public Map<String, Object> header() {
        return header;
    }

    public Map<String, Object> claims() {
        return claims;
    }

    /** Replaces a claim that is a time by another, so many seconds from it. */
    public void shift(String claim, long seconds) {
        claims.computeIfPresent(claim, (name, at) -> ((Number) at).longValue() + seconds);
    }

    /** Signs otherwise, whatever the header says. */
    public void seal(Seal other) {
        seal = other;
    }

    /** Signs otherwise, and says so. */
    public void seal(String algorithm, Seal other) {
        header.put("alg", algorithm);
        seal = other;
    }

    /** Serves it in another form. */
    public void form(Function<Jws, String> other) {
        form = other;
    }

    /** The token as it is served. */
    public String sign() {
        String head = BASE64.encodeToString(Trees.text(header).getBytes(UTF_8));
        String body = BASE64.encodeToString(Trees.text(claims).getBytes(UTF_8));
        byte[] signature = seal.sign((head + "." + body).getBytes(US_ASCII));
        return form.apply(new Jws(head, body, BASE64.encodeToString(signature)));
    }
}
