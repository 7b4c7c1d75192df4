package dev.rollcall.district;

import dev.rollcall.district.DistrictSettings.FirstRoster;

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
        return isWaitingForItsFirstRequest(connection) ? OWNER : NOBODY;
    }

    private static boolean isTheDistricts(LastRun last) {
        return MENDED_BY_DISTRICT.contains(last.code());
    }

    private static boolean isWaitingForItsFirstRequest(Connection connection) {
        return connection.settings().firstRoster() == FirstRoster.REQUEST
                && connection.lastFull().isEmpty()
                && connection.openRun().isEmpty()
                && connection.schedule().followUp() == FollowUp.NONE;
    }
}
