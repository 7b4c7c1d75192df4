package dev.rollcall.handlers.signin.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;

import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A portal that tells whatever a sign-in rehearsed before a snapshot asks of one. Its key is drawn
 * for that rehearsal, believed by nobody else, and gone with it.
 */
public final class RehearsalPortal {

    public static final String CLIENT = "rehearsal";
    public static final String DISTRICT = "none";
    public static final String PERSON = "rehearsal";

    private static final String KEYS = "/rehearsal/keys";
    private static final int KEY_BITS = 2048;

    private final KeyPair keys = drawn();
    private Optional<ObjectNode> claims = Optional.empty();

    /** From now on it sends no ID token, as Clever does not to every application. */
    public void expectWithoutIdToken() {
        claims = Optional.empty();
    }

    /**
     * From now on it sends an ID token.
     *
     * @param issuer as whom
     * @param nonce what the browser was sent with
     * @param ids claims of this deployment's names
     */
    public void expect(String issuer, String nonce, Map<String, String> ids, Instant now) {
        ObjectNode token = Json.object();
        ids.forEach(token::put);
        token.put("iss", issuer).put("aud", CLIENT).put("sub", PERSON).put("nonce", nonce);
        token.put("iat", now.getEpochSecond()).put("exp", now.plusSeconds(60).getEpochSecond());
        claims = Optional.of(token);
    }

    /** What it says to that. */
    public byte[] answer(HttpRequest request) {
        String address = request.uri().toString();
        if (request.method().equals("POST")) {
            return Json.bytes(tokens());
        }
        if (address.endsWith("/.well-known/openid-configuration")) {
            return Json.bytes(metadata(address.replaceFirst("/\\.well-known/.*", "")));
        }
        return Json.bytes(address.endsWith(KEYS) ? keySet() : person());
    }

    private ObjectNode tokens() {
        ObjectNode json = Json.object().put("access_token", CLIENT).put("token_type", "Bearer");
        claims.ifPresent(told -> json.put("id_token", signed(told)));
        return json;
    }

    private static ObjectNode metadata(String issuer) {
        return Json.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/authorize")
                .put("token_endpoint", issuer + "/token")
                .put("jwks_uri", issuer + KEYS);
    }

    private ObjectNode keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode set = Json.object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", CLIENT)
                .put("n", encoded(unsigned(key.getModulus().toByteArray())))
                .put("e", encoded(unsigned(key.getPublicExponent().toByteArray())));
        return set;
    }

    /** What Clever's {@code /me} and ClassLink's {@code my/info} say, both at once. */
    private static ObjectNode person() {
        ObjectNode json = Json.object().put("UserId", PERSON).put("TenantId", DISTRICT);
        json.put("SourcedId", PERSON).put("Role", "Student");
        json.putObject("data").put("id", PERSON).put("district", DISTRICT).put("type", "student");
        json.putArray("links");
        return json;
    }

    private String signed(ObjectNode told) {
        ObjectNode header = Json.object().put("alg", "RS256").put("kid", CLIENT);
        String content = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(told));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA", e);
        }
    }

    private static KeyPair drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    // A number's first byte tells its sign, which a key set leaves out (RFC 7518 §6.3.1).
    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
