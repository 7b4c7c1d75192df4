package dev.rollcall.portals.openid;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a portal gave for a code: used within the call, and dropped (S-23).
 *
 * @param clientId who we were for it
 * @param access the access token
 * @param id the ID token
 */
record Tokens(String clientId, Optional<String> access, Optional<String> id) {

    /** What may stand in a header. */
    private static final Pattern BEARER = Pattern.compile("[!-~]{1,16384}");

    /** RFC 6749 §5.1, but for members that portals leave out, or that are nobody's business. */
    static Told<Tokens> of(Fields answer, ClientKeys keys) {
        return Told.reading(
                Lie.ANSWER_MALFORMED,
                () ->
                        new Told.Got<>(
                                        new Tokens(
                                                keys.id(),
                                                present(answer, "access_token"),
                                                present(answer, "id_token")))
                                .unless(tokens -> tokens.lie(present(answer, "token_type"))));
    }

    // As sent: text of a roster is cleaned and cut, and a token would be none any more.
    private static Optional<String> present(Fields answer, String name) {
        return answer.raw(name).filter(text -> !text.isBlank());
    }

    private Optional<Lie> lie(Optional<String> type) {
        if (type.filter(text -> !text.equalsIgnoreCase("bearer")).isPresent()) {
            return Optional.of(Lie.TOKEN_TYPE_REFUSED);
        }
        boolean isSendable = access.map(text -> BEARER.matcher(text).matches()).orElse(true);
        return isSendable && (access.isPresent() || id.isPresent())
                ? Optional.empty()
                : Optional.of(Lie.ANSWER_MALFORMED);
    }

    /** Prints nothing (S-23). */
    @Override
    public String toString() {
        return "Tokens";
    }
}
