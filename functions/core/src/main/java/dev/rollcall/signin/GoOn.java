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
import dev.rollcall.signin.tally.SignInTally;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Goes on to the product after something was told or asked. Whether the person may enter, and as
 * what, is judged anew each time, since a page may have been open for long.
 */
public final class GoOn {

    private final ReadSession reading;
    private final SessionStore sessions;
    private final Admission admission;
    private final OpenSession opening;
    private final SignInTally tally;

    public GoOn(
            ReadSession reading,
            SessionStore sessions,
            Admission admission,
            OpenSession opening,
            SignInTally tally) {
        this.reading = reading;
        this.sessions = sessions;
        this.admission = admission;
        this.opening = opening;
        this.tally = tally;
    }

    /**
     * What the person is to be told or asked; goes on where there is nothing.
     *
     * @param correlationId of the request
     */
    public Outcome look(OpaqueToken secret, ReturnPath path, String correlationId) {
        return judged(
                secret,
                correlationId,
                (live, enter) -> {
                    Optional<Role> role = role(live, enter, Optional.empty());
                    return entered(secret, live, role, enter.notice(role), path);
                });
    }

    /**
     * Goes on.
     *
     * @param secret the device's session
     * @param chosen the role chosen, where there was a choice; one that is not open to the person
     *     is asked for again, and what comes with one that is, is told first
     * @param correlationId of the request
     */
    public Outcome goOn(
            OpaqueToken secret, Optional<Role> chosen, ReturnPath path, String correlationId) {
        return judged(
                secret,
                correlationId,
                (live, enter) -> {
                    Optional<Role> role = role(live, enter, chosen);
                    Optional<Notice> untold =
                            enter.notice(role).filter(any -> role.isEmpty() || chosen.isPresent());
                    return entered(secret, live, role, untold, path);
                });
    }

    private Outcome judged(
            OpaqueToken secret,
            String correlationId,
            BiFunction<LiveSession, Verdict.Enter, Outcome> entered) {
        return reading.read(secret.sha256())
                .map(live ->
                        switch (admission.judge(live.recognition())) {
                            case Verdict.TurnAway away -> {
                                opening.end(secret);
                                yield turnedAway(live, away, correlationId);
                            }
                            case Verdict.Enter enter -> entered.apply(live, enter);
                        })
                .orElseGet(() -> TurnedAway.because(Refusal.EXPIRED));
    }

    // Whoever entered was counted when they came; that they do not stay is counted here.
    private Outcome turnedAway(LiveSession live, Verdict.TurnAway away, String correlationId) {
        tally.count(live.session().subject().district(), away, correlationId).get();
        return new TurnedAway(away.refusal(), away.launch(), trace(live));
    }

    /** The session's role while it is open to the person, else the chosen or only one. */
    private static Optional<Role> role(
            LiveSession live, Verdict.Enter enter, Optional<Role> chosen) {
        return live.session()
                .role()
                .filter(enter.roles()::contains)
                .or(() -> chosen.filter(enter.roles()::contains))
                .or(enter::role);
    }

    private Outcome entered(
            OpaqueToken secret,
            LiveSession live,
            Optional<Role> role,
            Optional<Notice> notice,
            ReturnPath path) {
        role.filter(now -> !live.session().role().equals(Optional.of(now)))
                .ifPresent(now -> sessions.choose(live.session().sid(), now));
        return notice.<Outcome>map(first -> new Outcome.Informed(secret, first, path, trace(live)))
                .orElseGet(() ->
                        new Outcome.SignedIn(
                                Optional.empty(), opening.handOver(live), path, trace(live)));
    }

    private static Trace trace(LiveSession live) {
        return Trace.of(live.session().subject().district(), Set.of());
    }
}
