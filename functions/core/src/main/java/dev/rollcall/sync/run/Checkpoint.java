package dev.rollcall.sync.run;

/**
 * Where an interrupted read goes on.
 *
 * @param stage the list being read
 * @param cursor the portal's cursor within it; empty text for its first page
 * @param attempt the fencing number under which plan chunks and spills are kept
 * @param chunks plan chunks written so far
 * @param quarantineParts quarantine parts written so far
 * @param spillParts parts of the spill
 */
public record Checkpoint(
        String stage,
        String cursor,
        long attempt,
        int chunks,
        int quarantineParts,
        int spillParts) {}
