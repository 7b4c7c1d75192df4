package dev.rollcall.district;

import java.util.function.UnaryOperator;

/**
 * What a person wants to be different about a connection.
 *
 * @param wish what is to become of its state
 * @param settings makes the new settings of the present ones; pure, and silent about the version
 */
public record ConnectionPatch(Wish wish, UnaryOperator<DistrictSettings> settings) {

    /** The settings as the patch leaves them, one version on when anything of them changed. */
    DistrictSettings apply(DistrictSettings before) {
        DistrictSettings after = settings.apply(before).withVersion(before.version());
        return after.equals(before) ? before : after.withVersion(before.version() + 1);
    }

    /** What is to become of a connection's state. */
    public enum Wish {
        LEAVE,
        PAUSE,
        RESUME
    }
}
