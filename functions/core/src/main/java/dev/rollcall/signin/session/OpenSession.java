package dev.rollcall.signin.session;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.SideBySide;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Session.Actor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens sessions and hands them over to the product: a new id at every sign-in, and the device's
 * former session ended with it (S-16). Thread-safe.
 */
public final class OpenSession {

    private final SessionStore sessions;
    private final HandOverStore handOvers;
    private final SessionLimits limits;
    private final RandomBytes random;
    private final InstantSource clock;

    public OpenSession(
            SessionStore sessions,
            HandOverStore handOvers,
            SessionLimits limits,
            RandomBytes random,
            InstantSource clock) {
        this.sessions = sessions;
        this.handOvers = handOvers;
        this.limits = limits;
        this.random = random;
        this.clock = clock;
    }

    /** A session and the code by which the product learns of it, stored side by side. */
    public Opened open(PortalIdentity identity, Subject subject, Optional<Role> role, Actor actor) {
        OpaqueToken secret = OpaqueToken.draw(random);
        var stored = SideBySide.run(() -> store(secret, subject, role, actor));
        OpaqueToken code =
                handOver(
                        new HandOver(
                                secret.sha256(),
                                identity.name().filter(name -> !subject.isOnRoster()),
                                identity.role().filter(told -> !subject.isOnRoster()),
                                clock.instant().plus(HandOver.LIFETIME)));
        stored.get();
        return new Opened(secret, code);
    }

    /** A session of which the product is to learn later; answers its secret. */
    public OpaqueToken open(Subject subject, Optional<Role> role, Actor actor) {
        OpaqueToken secret = OpaqueToken.draw(random);
        store(secret, subject, role, actor);
        return secret;
    }

    private void store(OpaqueToken secret, Subject subject, Optional<Role> role, Actor actor) {
        Instant now = clock.instant();
        Session session = new Session(secret.sha256(), subject, role, actor, now, now);
        sessions.put(session, limits.endOf(session));
    }

    /** A new code for a session that counts. */
    public OpaqueToken handOver(LiveSession live) {
        return handOver(
                new HandOver(
                        live.session().sid(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant().plus(HandOver.LIFETIME)));
    }

    /** Ends a session; repeating it changes nothing. */
    public void end(OpaqueToken secret) {
        sessions.end(secret.sha256());
    }

    private OpaqueToken handOver(HandOver handOver) {
        OpaqueToken code = OpaqueToken.draw(random);
        handOvers.put(code.sha256(), handOver);
        return code;
    }

    /**
     * A session just opened.
     *
     * @param secret for the device's cookie
     * @param code for the product, once and for a minute
     */
    public record Opened(OpaqueToken secret, OpaqueToken code) {}
}
