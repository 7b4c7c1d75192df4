package dev.rollcall.aws.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: a partition and the last sort key read in it. The partition's key itself is
 * never in a cursor, so a cursor of one district cannot lead into another (M-01).
 *
 * @param partition counts from 0
 * @param after the sort key behind which to go on; empty text for the partition's beginning
 */
record Cursor(int partition, String after) {
    private static final String MARK = "1:";
    private static final int DIGITS = 2;

    /** Reads a cursor of a list that has so many partitions and sort keys with this beginning. */
    static Cursor parse(String cursor, int partitions, String prefix) {
        if (cursor.isEmpty()) {
            return new Cursor(0, "");
        }
        return read(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .filter(place -> place.partition < partitions)
                .filter(place -> place.after.isEmpty() || place.after.startsWith(prefix))
                .orElseThrow(() -> new IllegalArgumentException("cursor is not ours"));
    }

    String asString() {
        String text = MARK + Key.digits(partition, DIGITS) + after;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<Cursor> read(String text) {
        int at = MARK.length() + DIGITS;
        if (!text.startsWith(MARK) || text.length() < at) {
            return Optional.empty();
        }
        String partition = text.substring(MARK.length(), at);
        return partition.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new Cursor(Integer.parseInt(partition), text.substring(at)))
                : Optional.empty();
    }
}
