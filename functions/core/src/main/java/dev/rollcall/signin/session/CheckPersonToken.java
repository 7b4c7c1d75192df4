package dev.rollcall.signin.session;

import dev.rollcall.account.Sha256;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whose session an identity assertion speaks for; its {@code sid} is read on each call. */
public final class CheckPersonToken {

    // Three parts of base64url; anything else costs no read.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");
    private static final int LONGEST = 65_536;

    private final PersonTokenStore tokens;
    private final ReadSession sessions;
    private final InstantSource clock;

    public CheckPersonToken(PersonTokenStore tokens, ReadSession sessions, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The session behind an assertion of ours that has not run out, if it still counts. */
    public Optional<LiveSession> check(String assertion) {
        if (assertion.length() > LONGEST || !FORM.matcher(assertion).matches()) {
            return Optional.empty();
        }
        return tokens.find(Sha256.of(assertion).asString())
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .flatMap(token -> sessions.read(token.sid()));
    }
}
