package dev.rollcall.district;

import dev.rollcall.district.onboarding.Checklist;

import java.util.Locale;
import java.util.Set;

/** Who must do something before a district's roster can be fresh again (product.md R30). */
public enum NextActor {
    NOBODY,
    /** Whoever owns the account at the vendor. */
    OWNER,
    /** The vendor's operations people. */
    OPERATOR,
    /** The district's people who manage its portal. */
    DISTRICT;

    /** Codes with which a run ends that only the district can mend; those of {@code ErrorCode}. */
    private static final Set<String> MENDED_BY_DISTRICT =
            Set.of("access-revoked", "hierarchy-broken");

    /** The form in answers, for example {@code operator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who it is for this connection; the first in the way counts. */
    public static NextActor of(Connection connection) {
        return switch (connection.state()) {
            case DISCONNECTED, NOT_ENABLED -> DISTRICT;
            case PAUSED -> OPERATOR;
            case ACTIVE -> ofActive(connection);
        };
    }

    private static NextActor ofActive(Connection connection) {
        if (!connection.heldRuns().isEmpty()) {
            return OPERATOR;
        }
        if (connection.lastRun().filter(NextActor::isTheDistricts).isPresent()) {
            return DISTRICT;
        }
        return isUnderWay(connection) ? NOBODY : ofOnboarding(connection);
    }

    private static boolean isTheDistricts(LastRun last) {
        return MENDED_BY_DISTRICT.contains(last.code());
    }

    /** A run that is under way or wanted has passed its gate. */
    private static boolean isUnderWay(Connection connection) {
        return connection.openRun().isPresent()
                || connection.schedule().followUp() != FollowUp.NONE;
    }

    // No gate of an import goes by the clock, so any moment will do.
    private static NextActor ofOnboarding(Connection connection) {
        return switch (new Checklist(connection, connection.connectedAt()).nextActor()) {
            case DISTRICT -> DISTRICT;
            case OWNER -> OWNER;
            case STAFF -> OPERATOR;
            case SYSTEM -> NOBODY;
        };
    }
}
