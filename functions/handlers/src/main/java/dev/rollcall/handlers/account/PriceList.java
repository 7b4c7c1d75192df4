package dev.rollcall.handlers.account;

import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.Usage;

/**
 * What a run's usage costs, by list prices of us-east-1 (platform.md §8, second-hand: to be
 * confirmed before quoting to anyone). Free tiers, logs and the portal's own side are left out.
 *
 * <p>Prices are whole picodollars (a millionth of a micro-dollar), so that nothing is lost in
 * rounding.
 *
 * @param perReadMilliUnit a thousandth of an on-demand read unit
 * @param perWriteMilliUnit a thousandth of an on-demand write unit
 * @param perMegabyteMilli a megabyte of the function's memory for a millisecond
 * @param perInvocation one invocation
 * @param perMessage a FIFO message sent, received and deleted
 * @param memoryMegabytes the sync function's memory
 */
record PriceList(
        long perReadMilliUnit,
        long perWriteMilliUnit,
        long perMegabyteMilli,
        long perInvocation,
        long perMessage,
        long memoryMegabytes) {

    private static final long PICO_PER_MICRO = 1_000_000;

    /**
     * $0.125 and $0.625 a million units; arm64 at 80 % of $0.0000166667 a GB-second is 13.02 a
     * MB-millisecond; $0.20 a million invocations; three FIFO requests at $0.50 a million.
     */
    static PriceList onDemand() {
        return new PriceList(125, 625, 13, 200_000, 3 * 500_000, 1_769);
    }

    /** The run's cost in micro-dollars, rounded to the nearest. */
    long microDollars(Run run) {
        Usage used = run.usage();
        long slices = run.startedAt().isPresent() ? run.progress().slice() + 1L : 0;
        long pico =
                used.readMilliUnits() * perReadMilliUnit
                        + used.writeMilliUnits() * perWriteMilliUnit
                        + used.worked().toMillis() * memoryMegabytes * perMegabyteMilli
                        + slices * (perInvocation + perMessage);
        return Math.round((double) pico / PICO_PER_MICRO);
    }
}
