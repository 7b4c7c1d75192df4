package dev.rollcall.local.sandbox.district;

/** Randomness without memory: the same question gets the same answer for ever. */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private final long seed;

    /** Dice for one district of one seed. */
    public Dice(long seed, int number) {
        this.seed = mix(seed + STEP * (number + 1L));
    }

    /** A number of 64 random bits for this trait of this row. */
    public long roll(Trait trait, long row) {
        return mix(seed ^ mix(row * STEP + trait.ordinal() + 1));
    }

    /** A number from 0 up to, but without, the bound. */
    public int below(int bound, Trait trait, long row) {
        return (int) Long.remainderUnsigned(roll(trait, row), bound);
    }

    /** Whether this row is among the one in {@code n} with this trait. */
    public boolean oneIn(int n, Trait trait, long row) {
        return below(n, trait, row) == 0;
    }

    /** The finisher of SplitMix64, which spreads neighbouring numbers over all 64 bits. */
    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
