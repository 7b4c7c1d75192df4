package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Verdict;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.RecognisePerson;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.SideBySide;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.OpenSession.Opened;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.signin.tally.SignInTally;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets somebody in whom a portal vouches for, or says why not. Only of somebody who enters is
 * anything kept. Whatever comes of it, the device's former session ends: somebody else is at it now
 * (S-16).
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

    Outcome letIn(PortalIdentity identity, Attempt attempt, Callback callback) {
        Recognition who = recognise.recognise(identity);
        Verdict verdict = admission.judge(who);
        Actor actor = actor(attempt, callback);
        Trace trace = Trace.of(identity.district(), remarks(who, attempt, actor));
        Optional<SideBySide<Boolean>> counted =
                who.connection()
                        .map(known -> tally.count(known.id(), verdict, callback.correlationId()));
        var ended = SideBySide.run(() -> callback.device().session().ifPresent(sessions::end));
        Outcome outcome =
                switch (verdict) {
                    case Verdict.Enter enter -> {
                        var kept = SideBySide.run(() -> recognise.keep(identity, who));
                        Arrival as = new Arrival(identity, who.subject(), enter.role(), actor);
                        Outcome in = entered(as, enter, attempt.path(), trace);
                        kept.get();
                        yield in;
                    }
                    case Verdict.TurnAway(var refusal, var launch) ->
                            new TurnedAway(refusal, launch, trace);
                };
        ended.get();
        counted.ifPresent(SideBySide::get);
        return outcome;
    }

    private Outcome entered(Arrival as, Verdict.Enter enter, ReturnPath path, Trace trace) {
        Optional<Notice> notice = enter.notice(enter.role());
        if (notice.isPresent()) {
            OpaqueToken secret = sessions.open(as.subject(), as.role(), as.actor());
            return new Outcome.Informed(secret, notice.get(), path, trace);
        }
        Opened opened = sessions.open(as.identity(), as.subject(), as.role(), as.actor());
        return new Outcome.SignedIn(Optional.of(opened.secret()), opened.code(), path, trace);
    }

    private record Arrival(
            PortalIdentity identity, Subject subject, Optional<Role> role, Actor actor) {}

    /** Whoever says so of themselves has fewer rights, so either saying it is enough. */
    private static Actor actor(Attempt attempt, Callback callback) {
        return attempt.actor() == Actor.ADMIN ? Actor.ADMIN : callback.actor();
    }

    private static Set<Remark> remarks(Recognition who, Attempt attempt, Actor actor) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        attempt.remark().ifPresent(remarks::add);
        if (actor == Actor.ADMIN) {
            remarks.add(Remark.ADMIN_ACTS);
        }
        switch (who.link()) {
            case MOVED -> remarks.add(Remark.LOGIN_MOVED);
            case JOINED -> remarks.add(Remark.LOGIN_JOINED);
            case AS_BEFORE, NEW, CONTESTED -> {}
        }
        if (!who.subject().isOnRoster()) {
            remarks.add(Remark.NOT_ON_ROSTER);
        }
        return remarks;
    }
}
