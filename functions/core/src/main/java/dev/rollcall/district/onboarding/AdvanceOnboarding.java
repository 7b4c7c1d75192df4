package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets something happen in a district's onboarding: asked for, decided, set up. A decision and the
 * gate it opens are one write, so that of several at once each sees what the others did.
 */
public final class AdvanceOnboarding {

    private final ConnectionStore connections;
    private final TellDecisions telling;
    private final InstantSource clock;

    public AdvanceOnboarding(
            ConnectionStore connections, TellDecisions telling, InstantSource clock) {
        this.connections = connections;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Does what is asked for, for all of its purposes or for none. Repeating it changes nothing and
     * tells nobody again (product.md A5).
     */
    public Outcome take(DistrictId district, Ask ask) {
        Instant now = clock.instant();
        AtomicReference<Optional<Attempt>> last = new AtomicReference<>(Optional.empty());
        Optional<Connection> after =
                connections.update(
                        district,
                        connection -> {
                            Attempt attempt = Attempt.of(ask, connection, now);
                            last.set(Optional.of(attempt));
                            return attempt.connection();
                        });
        return after.flatMap(connection -> last.get().map(made -> outcome(made, connection, now)))
                .orElseGet(Outcome.UnknownDistrict::new);
    }

    private Outcome outcome(Attempt attempt, Connection after, Instant now) {
        return attempt.refused()
                .<Outcome>map(no -> new Outcome.Refused(no.purpose(), no.why(), after))
                .orElseGet(() ->
                        new Outcome.Taken(
                                telling.tell(after), opens(attempt.before(), after, now)));
    }

    private static boolean opens(Connection before, Connection after, Instant now) {
        return ImportGate.blocker(before, now).isPresent()
                && ImportGate.blocker(after, now).isEmpty();
    }

    /** What came of an asking. */
    public sealed interface Outcome {

        /**
         * It is so now, or was so before.
         *
         * @param connection the connection as it stands
         * @param opens whether the last gate of the import has just opened
         */
        record Taken(Connection connection, boolean opens) implements Outcome {}

        /**
         * It may not be; nothing changed.
         *
         * @param purpose of which purpose
         * @param why why not
         * @param connection the connection as it stands
         */
        record Refused(Purpose purpose, OnboardingRefusal why, Connection connection)
                implements Outcome {}

        /** No portal ever listed the district. */
        record UnknownDistrict() implements Outcome {}
    }
}
