package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.admission.Verdict;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.session.LiveSession;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.signin.session.SessionStore;

import java.util.Optional;
import java.util.Set;

/**
 * Goes on to the product after something was told or asked. Whether the person may enter is judged
 * anew, since the page may have been open for long.
 */
public final class GoOn {

    private final ReadSession reading;
    private final SessionStore sessions;
    private final Admission admission;
    private final OpenSession opening;

    public GoOn(
            ReadSession reading, SessionStore sessions, Admission admission, OpenSession opening) {
        this.reading = reading;
        this.sessions = sessions;
        this.admission = admission;
        this.opening = opening;
    }

    /**
     * Goes on.
     *
     * @param secret the device's session
     * @param chosen the role chosen, where there was a choice; one that is not open to the person
     *     is asked for again
     */
    public Outcome goOn(OpaqueToken secret, Optional<Role> chosen, ReturnPath path) {
        return reading.read(secret.sha256())
                .map(live -> judged(secret, live, chosen, path))
                .orElseGet(() -> TurnedAway.because(Refusal.EXPIRED));
    }

    private Outcome judged(
            OpaqueToken secret, LiveSession live, Optional<Role> chosen, ReturnPath path) {
        Trace trace = Trace.of(live.session().subject().district(), Set.of());
        return switch (admission.judge(live.recognition())) {
            case Verdict.TurnAway(var refusal, var launch) -> {
                opening.end(secret);
                yield new TurnedAway(refusal, launch, trace);
            }
            case Verdict.Enter enter -> entered(secret, live, enter, chosen, path, trace);
        };
    }

    private Outcome entered(
            OpaqueToken secret,
            LiveSession live,
            Verdict.Enter enter,
            Optional<Role> chosen,
            ReturnPath path,
            Trace trace) {
        Optional<Role> role =
                live.session().role().or(() -> chosen.filter(enter.roles()::contains));
        if (role.isEmpty() && enter.notice().orElse(null) instanceof Notice.ChooseRole choice) {
            return new Outcome.Informed(secret, choice, path, trace);
        }
        role.filter(any -> live.session().role().isEmpty())
                .ifPresent(any -> sessions.choose(live.session().sid(), any));
        return new Outcome.SignedIn(Optional.empty(), opening.handOver(live), path, trace);
    }
}
