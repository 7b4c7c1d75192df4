package dev.rollcall.signin;

import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Verdict;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.RecognisePerson;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.Recognition.Link;
import dev.rollcall.signin.person.SideBySide;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.OpenSession.Opened;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.signin.tally.SignInTally;

import java.util.Optional;

/**
 * Lets somebody in whom a portal vouches for, or says why not. Whatever comes of it, the device's
 * former session ends: somebody else is at it now (S-16).
 */
public final class LetIn {

    private final RecognisePerson recognise;
    private final Admission admission;
    private final OpenSession sessions;
    private final SignInTally tally;

    public LetIn(
            RecognisePerson recognise,
            Admission admission,
            OpenSession sessions,
            SignInTally tally) {
        this.recognise = recognise;
        this.admission = admission;
        this.sessions = sessions;
        this.tally = tally;
    }

    Outcome letIn(PortalIdentity identity, ReturnPath path, Callback callback) {
        Recognition who = recognise.recognise(identity);
        Verdict verdict = admission.judge(who);
        Trace trace = Trace.of(identity.district(), remark(who, callback.actor()));
        Optional<SideBySide<Boolean>> counted =
                who.connection()
                        .map(known -> tally.count(known.id(), verdict, callback.correlationId()));
        var ended = SideBySide.run(() -> callback.device().session().ifPresent(sessions::end));
        Outcome outcome =
                switch (verdict) {
                    case Verdict.Enter enter -> {
                        var actor = callback.actor();
                        Opened opened = sessions.open(identity, who.subject(), enter.role(), actor);
                        yield entered(opened, enter.notice(), path, trace);
                    }
                    case Verdict.TurnAway(var refusal, var launch) ->
                            new TurnedAway(refusal, launch, trace);
                };
        ended.get();
        counted.ifPresent(SideBySide::get);
        return outcome;
    }

    private static Outcome entered(
            Opened opened, Optional<Notice> notice, ReturnPath path, Trace trace) {
        return notice.<Outcome>map(
                        first -> new Outcome.Informed(opened.secret(), first, path, trace))
                .orElseGet(() ->
                        new Outcome.SignedIn(
                                Optional.of(opened.secret()), opened.code(), path, trace));
    }

    private static Optional<Remark> remark(Recognition who, Actor actor) {
        if (actor == Actor.ADMIN) {
            return Optional.of(Remark.ADMIN_ACTS);
        }
        if (who.link() == Link.MOVED) {
            return Optional.of(Remark.LOGIN_MOVED);
        }
        return who.subject().isOnRoster() ? Optional.empty() : Optional.of(Remark.NOT_ON_ROSTER);
    }
}
