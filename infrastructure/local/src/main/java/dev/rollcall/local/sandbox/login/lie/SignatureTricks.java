package dev.rollcall.local.sandbox.login.lie;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;

import dev.rollcall.local.sandbox.login.token.Certificate;
import dev.rollcall.local.sandbox.login.token.Jws;
import dev.rollcall.local.sandbox.login.token.Seal;
import dev.rollcall.local.sandbox.login.token.SigningKey;
import dev.rollcall.local.sandbox.login.token.SpareKey;
import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lies in how an ID token is signed and packed, with claims as they should be. */
final class SignatureTricks {
    private SignatureTricks() {}

    static void unsigned(TokenDraft draft) {
        draft.header().remove("kid");
        draft.seal("none", Seal.none());
    }

    /** Who takes the public key for the secret of a MAC accepts it. */
    static void macByPublicKey(TokenDraft draft) {
        draft.seal("HS256", Seal.hs256(draft.key().pem()));
    }

    static void ps256(TokenDraft draft) {
        draft.seal("PS256", Seal.ps256(draft.key()));
    }

    static void rs512(TokenDraft draft) {
        draft.seal("RS512", Seal.rs512(draft.key()));
    }

    static void byOtherKey(TokenDraft draft) {
        draft.seal(Seal.rs256(SpareKey.FOREIGN.key()));
    }

    static Trick by(SpareKey spare) {
        return Trick.token(draft -> {
            draft.seal(Seal.rs256(spare.key()));
            draft.header().put("kid", spare.key().kid());
        });
    }

    static void flipped(TokenDraft draft) {
        Seal right = Seal.rs256(draft.key());
        draft.seal(input -> {
            byte[] signature = right.sign(input);
            signature[signature.length / 2] ^= 1;
            return signature;
        });
    }

    static void withoutKid(TokenDraft draft) {
        draft.header().remove("kid");
    }

    static void keysElsewhere(TokenDraft draft, Stage stage) {
        byOtherKey(draft);
        draft.header().put("jku", stage.url() + Stage.FOREIGN_KEYS);
    }

    static void keyInHeader(TokenDraft draft) {
        byOtherKey(draft);
        draft.header().put("jwk", SpareKey.FOREIGN.key().jwk());
    }

    static void certificateInHeader(TokenDraft draft) {
        byOtherKey(draft);
        SigningKey foreign = SpareKey.FOREIGN.key();
        String der = Base64.getEncoder().encodeToString(Certificate.of(foreign));
        draft.header().put("x5c", List.of(der));
    }

    static void critical(TokenDraft draft) {
        draft.header().put("crit", List.of("https://example.com/must"));
        draft.header().put("https://example.com/must", true);
    }

    static void unencoded(TokenDraft draft) {
        draft.header().put("crit", List.of("b64"));
        draft.header().put("b64", false);
    }

    static Trick form(Function<Jws, String> form) {
        return Trick.token((TokenDraft draft) -> draft.form(form));
    }

    static void garbage(TokenDraft draft) {
        draft.form(jws -> "eyJhbGciOi." + jws.signature().substring(0, 40));
    }

    static void encrypted(TokenDraft draft, Stage stage) {
        draft.form(jws -> encrypted(jws.compact(), stage.secret()));
    }

    private static String encrypted(String text, String secret) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            JWEObject jwe =
                    new JWEObject(
                            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A128CBC_HS256)
                                    .contentType("JWT")
                                    .build(),
                            new Payload(text));
            jwe.encrypt(new DirectEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set of keys at the address the jku lie names. */
    static Map<String, Object> foreignKeys() {
        return Map.of("keys", List.of(SpareKey.FOREIGN.key().jwk()));
    }
}
