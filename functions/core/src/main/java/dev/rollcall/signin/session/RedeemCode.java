package dev.rollcall.signin.session;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.Sha256;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the product who came with a one-time code: a signed statement of five minutes, which is a
 * bearer token of the API for as long as its session counts. Thread-safe.
 */
public final class RedeemCode {

    private final HandOverStore handOvers;
    private final ReadSession sessions;
    private final Profiles profiles;
    private final Assertions assertions;
    private final PersonTokenStore tokens;
    private final RandomBytes random;
    private final InstantSource clock;

    public RedeemCode(
            HandOverStore handOvers,
            ReadSession sessions,
            Profiles profiles,
            Assertions assertions,
            PersonTokenStore tokens,
            RandomBytes random,
            InstantSource clock) {
        this.handOvers = handOvers;
        this.sessions = sessions;
        this.profiles = profiles;
        this.assertions = assertions;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /** Redeems a code, which counts no more from then on, for the client that presents it. */
    public Redeemed redeem(String clientId, String code) {
        Optional<HandOver> handOver =
                OpaqueToken.parse(code)
                        .flatMap(token -> handOvers.take(token.sha256()))
                        .filter(taken -> !taken.hasExpired(clock.instant()));
        return handOver.flatMap(
                        taken -> sessions.read(taken.sid()).map(live -> profiles.of(live, taken)))
                .map(profile -> stated(profile, clientId))
                .orElseGet(Redeemed.Refused::new);
    }

    private Redeemed stated(Profile profile, String clientId) {
        Instant now = clock.instant();
        String id = OpaqueToken.draw(random).text();
        return assertions
                .sign(profile, clientId, id, now)
                .map(assertion -> granted(profile, assertion, now))
                .orElseGet(Redeemed.Unsigned::new);
    }

    private Redeemed granted(Profile profile, String assertion, Instant now) {
        tokens.put(
                Sha256.of(assertion).asString(),
                new PersonToken(profile.session().sid(), now.plus(Assertions.LIFETIME)));
        return new Redeemed.Granted(assertion, profile);
    }

    /** What came of a code. */
    public sealed interface Redeemed {

        /**
         * Somebody is signed in.
         *
         * @param assertion the signed statement
         * @param profile what it says
         */
        record Granted(String assertion, Profile profile) implements Redeemed {
            /** Prints nothing of it (M-10). */
            @Override
            public String toString() {
                return "Granted";
            }
        }

        /** No such code, or used, or too late, or its session has ended. */
        record Refused() implements Redeemed {}

        /** No key to sign with; the code is spent all the same. */
        record Unsigned() implements Redeemed {}
    }
}
