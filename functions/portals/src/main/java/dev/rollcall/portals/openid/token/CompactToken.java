package dev.rollcall.portals.openid.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A signed token in compact form (RFC 7515 §7.1) whose header may be believed. Nothing but the
 * algorithm and the key's id is taken from the header: keys and addresses in it are not looked at.
 *
 * @param algorithm how it is signed
 * @param keyId the key it names
 * @param payload what it says, not to be read before the signature is verified
 * @param signed what the signature is of
 * @param signature the signature
 */
record CompactToken(
        JWSAlgorithm algorithm,
        Optional<String> keyId,
        String payload,
        String signed,
        String signature) {

    private static final int LONGEST = 16_384;
    private static final Pattern JWS =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern JWE = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}");

    static Told<CompactToken> of(String text, Set<String> algorithms) {
        if (text.length() > LONGEST) {
            return Told.untrue(Lie.ID_TOKEN_MALFORMED);
        }
        if (!JWS.matcher(text).matches()) {
            boolean isEncrypted = JWE.matcher(text).matches();
            return Told.untrue(isEncrypted ? Lie.ID_TOKEN_ENCRYPTED : Lie.ID_TOKEN_MALFORMED);
        }
        String[] parts = text.split("\\.", -1);
        return Told.reading(
                Lie.ID_TOKEN_MALFORMED,
                () ->
                        Told.orElse(object(parts[0]), Lie.ID_TOKEN_MALFORMED)
                                .unless(header -> lie(header, parts[2], algorithms))
                                .then(header -> new Told.Got<>(token(header, parts))));
    }

    /** The object that a part of a token holds. */
    private static Optional<Fields> object(String part) {
        try {
            return Answers.parse(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Lie> lie(Fields header, String signature, Set<String> algorithms) {
        String algorithm = header.raw("alg").orElse("");
        if (header.has("enc")) {
            return Optional.of(Lie.ID_TOKEN_ENCRYPTED);
        }
        if (algorithm.equalsIgnoreCase("none") || signature.isEmpty()) {
            return Optional.of(Lie.ID_TOKEN_UNSIGNED);
        }
        if (header.has("crit") || !header.raw("b64").orElse("true").equals("true")) {
            return Optional.of(Lie.HEADER_CRITICAL);
        }
        return algorithms.contains(algorithm)
                ? Optional.empty()
                : Optional.of(Lie.ALGORITHM_REFUSED);
    }

    private static CompactToken token(Fields header, String[] parts) {
        return new CompactToken(
                JWSAlgorithm.parse(header.raw("alg").orElse("")),
                header.raw("kid"),
                parts[1],
                parts[0] + "." + parts[1],
                parts[2]);
    }

    /** Whether the signature is by the verifier's key. */
    boolean isSignedFor(JWSVerifier verifier) {
        try {
            return verifier.verify(
                    new JWSHeader(algorithm), signed.getBytes(US_ASCII), new Base64URL(signature));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** What a token whose signature was verified says. */
    Told<Fields> claims() {
        return Told.orElse(object(payload), Lie.ID_TOKEN_MALFORMED);
    }

    /** Prints nothing of the token (S-23). */
    @Override
    public String toString() {
        return "CompactToken";
    }
}
