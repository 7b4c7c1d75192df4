package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;

/**
 * Journals and tells decisions that were written with their connection. Whoever made one does so at
 * once; whatever a crash left out, the next tick makes good, and nobody is told twice.
 */
public final class TellDecisions {

    private final ConnectionStore connections;
    private final OnboardingJournal journal;
    private final Outbox outbox;

    public TellDecisions(ConnectionStore connections, OnboardingJournal journal, Outbox outbox) {
        this.connections = connections;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Tells what is untold, and answers the connection without it. */
    public Connection tell(Connection connection) {
        if (connection.onboarding().untold().isEmpty()) {
            return connection;
        }
        for (Decision decision : connection.onboarding().untold()) {
            journal.put(connection.id(), decision);
            DecisionFacts.of(decision, connection.onboarding())
                    .forEach(fact -> outbox.put(Party.of(connection.id().asString()), fact));
        }
        long told = connection.onboarding().untold().getLast().number();
        return connections
                .update(connection.id(), c -> c.withOnboarding(c.onboarding().toldUpTo(told)))
                .orElse(connection);
    }
}
