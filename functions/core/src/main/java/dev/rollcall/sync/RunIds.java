package dev.rollcall.sync;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes run ids that sort by time and are guessed by nobody: 12 hexadecimal digits of time, 16 of
 * chance.
 */
public final class RunIds {

    private final InstantSource clock;
    private final RandomGenerator random;

    public RunIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public String next() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(clock.millis(), 12) + hex.toHexDigits(random.nextLong());
    }
}
