package dev.rollcall.portals.http;

/**
 * How large an answer's body may be, as received and again as unpacked.
 *
 * @param bytes the largest size that is read
 */
public record BodyLimit(long bytes) {

    /**
     * A page of a roster. The largest page a portal serves has 10,000 records; at 1.2 kB a class
     * (clever.md §1.5) that is 12 MB, so this is twice what is expected. A page above it is asked
     * for again in smaller pieces.
     */
    public static final BodyLimit PAGE = new BodyLimit(24_000_000);

    /** Anything else. */
    public static final BodyLimit SMALL = new BodyLimit(1_000_000);

    /** What a sign-in reads: metadata, keys, tokens, one person (S-13). */
    public static final BodyLimit SIGN_IN = new BodyLimit(64_000);
}
