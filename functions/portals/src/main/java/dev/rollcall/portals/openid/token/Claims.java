package dev.rollcall.portals.openid.token;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.signin.identity.IdTokenClaims;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The registered claims among what a token says. */
final class Claims {

    /** Seconds, perhaps broken (RFC 7519 §2), and short enough to compute with. */
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,15})?([eE]\\+?[0-9]{1,2})?");

    private static final BigDecimal LATEST = new BigDecimal("1e11");

    private Claims() {}

    static IdTokenClaims of(Fields token) {
        return new IdTokenClaims(
                token.raw("iss"),
                audience(token),
                token.raw("azp"),
                time(token, "exp"),
                time(token, "nbf"),
                time(token, "iat"),
                token.raw("nonce"),
                token.raw("sub"));
    }

    private static List<String> audience(Fields token) {
        return token.value("aud").isArray()
                ? token.references("aud")
                : token.raw("aud").stream().toList();
    }

    private static Optional<Instant> time(Fields token, String name) {
        return token.raw(name).map(text -> time(token, name, text));
    }

    private static Instant time(Fields token, String name, String text) {
        return Optional.of(text)
                .filter(number -> NUMERIC_DATE.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(seconds -> seconds.compareTo(LATEST) < 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .orElseThrow(() -> token.unreadable(Quarantined.Code.WRONG_TYPE, name));
    }
}
