package dev.rollcall.signin;

import dev.rollcall.account.Sha256;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.attempt.Taken;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a browser that comes back from a portal. What it was sent away with counts once; a code
 * that nobody here asked for is never exchanged (S-08), and no code twice (S-10). Thread-safe.
 */
public final class CompleteSignIn {

    private final SendToPortal portals;
    private final AttemptStore attempts;
    private final UsedCodes codes;
    private final LetIn door;
    private final InstantSource clock;

    public CompleteSignIn(
            SendToPortal portals,
            AttemptStore attempts,
            UsedCodes codes,
            LetIn door,
            InstantSource clock) {
        this.portals = portals;
        this.attempts = attempts;
        this.codes = codes;
        this.door = door;
        this.clock = clock;
    }

    /** What comes of it. */
    public Outcome complete(Callback callback) {
        if (callback.state().isEmpty()) {
            return unasked(callback);
        }
        return switch (attempts.take(Sha256.of(callback.state().get()).asString())) {
            case Taken.Now(Attempt attempt) -> answered(attempt, callback);
            case Taken.Before _ -> portals.again(callback, Remark.ANSWER_REPEATED);
            case Taken.Never _ -> TurnedAway.untrue(Lie.STATE_UNKNOWN);
        };
    }

    /** A launch from the portal, or a refusal there. */
    private Outcome unasked(Callback callback) {
        return callback.error()
                .map(CompleteSignIn::portalSaysNo)
                .orElseGet(() -> portals.again(callback, Remark.PORTAL_LAUNCH));
    }

    private Outcome answered(Attempt attempt, Callback callback) {
        return doubt(attempt, callback).orElseGet(() -> believed(attempt, callback));
    }

    private Optional<Outcome> doubt(Attempt attempt, Callback callback) {
        if (attempt.portal() != callback.portal()) {
            return Optional.of(TurnedAway.untrue(Lie.OTHER_PORTAL));
        }
        // Before the cookie, which lives no longer than the attempt does.
        if (attempt.hasExpired(clock.instant())) {
            return Optional.of(TurnedAway.because(Refusal.EXPIRED, Lie.STATE_EXPIRED));
        }
        Optional<Binding> binding = callback.binding();
        if (binding.isEmpty() && !callback.device().keepsCookies()) {
            return Optional.of(TurnedAway.because(Refusal.COOKIES_BLOCKED));
        }
        if (binding.filter(each -> attempt.isOf(each.secret().text())).isEmpty()) {
            return Optional.of(TurnedAway.untrue(Lie.OTHER_BROWSER));
        }
        String issuer = portals.provider(callback.portal()).issuer();
        return callback.issuer()
                .filter(told -> !told.equals(issuer))
                .map(told -> TurnedAway.untrue(Lie.RESPONSE_ISSUER_DIFFERS));
    }

    private Outcome believed(Attempt attempt, Callback callback) {
        if (callback.error().isPresent()) {
            return portalSaysNo(callback.error().get());
        }
        if (callback.code().isEmpty()) {
            return TurnedAway.untrue(Lie.PARAMETERS_MALFORMED);
        }
        String code = callback.code().get();
        return codes.claim(callback.portal(), Sha256.of(code).asString())
                ? exchanged(attempt, callback, code)
                : portals.again(callback, Remark.ANSWER_REPEATED);
    }

    private Outcome exchanged(Attempt attempt, Callback callback, String code) {
        Identified answer =
                portals.provider(callback.portal())
                        .identify(
                                new CodeExchange(
                                        code, attempt.codeVerifier(), attempt.nonceSha256()));
        return switch (answer) {
            case Identified.Known known -> door.letIn(known.identity(), attempt, callback);
            case Identified.ByTeacher _ -> TurnedAway.because(Refusal.LIBRARY);
            case Identified.CodeSpent _ -> TurnedAway.because(Refusal.EXPIRED);
            case Identified.Failed why -> TurnedAway.because(why);
        };
    }

    /** RFC 6749 §4.1.2.1, and Clever's own word (clever.md §4.2); a closed list, never echoed. */
    private static Outcome portalSaysNo(String error) {
        return TurnedAway.because(
                switch (error) {
                    case "unauthorized-user", "unauthorized_user" -> Refusal.NOT_SHARED_FOR_SIGN_IN;
                    case "temporarily_unavailable", "server_error" -> Refusal.PORTAL_UNAVAILABLE;
                    case "unauthorized_client", "invalid_request", "invalid_scope" ->
                            Refusal.SETUP_BROKEN;
                    default -> Refusal.PORTAL_DENIED;
                });
    }
}
