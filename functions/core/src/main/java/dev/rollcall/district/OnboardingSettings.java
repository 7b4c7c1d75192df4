package dev.rollcall.district;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What has to happen before a district's roster is imported, and what keeps it fresh afterwards
 * (product.md §3.6).
 *
 * @param gates the vendor's own decisions that an import waits for
 * @param pairing whether rostering goes with sign-in (product.md A1, I4)
 * @param enabling whether the last gate opens the import, or a person does (product.md S10)
 * @param updates what reads the roster again once it was imported
 * @param minimumSeats the fewest seats of a connection (product.md R12); 0 for no minimum
 */
public record OnboardingSettings(
        Set<Gate> gates, Pairing pairing, Enabling enabling, Updates updates, int minimumSeats) {

    public OnboardingSettings {
        gates = gates.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(gates));
        if (minimumSeats < 0) {
            throw new IllegalArgumentException("a minimum of seats is not negative");
        }
    }

    /** No gate, no pair, no minimum, updated by schedule. */
    public static OnboardingSettings standard() {
        return new OnboardingSettings(
                Set.of(), Pairing.OPTIONAL, Enabling.AUTO, Updates.SCHEDULE, 0);
    }

    public boolean has(Gate gate) {
        return gates.contains(gate);
    }

    public OnboardingSettings withUpdates(Updates other) {
        return new OnboardingSettings(gates, pairing, enabling, other, minimumSeats);
    }

    /** A decision of the vendor. */
    public enum Gate {
        /** The district's request is approved before anything is shared (product.md A5, A6). */
        REQUEST,
        /** What is shared is looked at and accepted before anything is stored (A15, A16, M10). */
        REVIEW
    }

    /** Whether rostering goes with sign-in. */
    public enum Pairing {
        OPTIONAL,
        /** A district rosters only where its sign-in is asked for, or stands. */
        REQUIRED
    }

    /** What opens the import after the last gate. */
    public enum Enabling {
        AUTO,
        EXPLICIT
    }

    /** What reads a roster again; the first import is ruled by the first roster's own setting. */
    public enum Updates {
        /** Every night, and whenever the portal has news. */
        SCHEDULE,
        /** When a teacher signs in, and when somebody asks. */
        LOGIN,
        /** When somebody asks. */
        REQUEST
    }
}
