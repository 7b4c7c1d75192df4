package dev.rollcall.roster.plan;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds out whether a list that is read by offsets, while it may change, was served whole.
 *
 * <p>Each page asks once more for the last row of the page before it. Rows have one order, so a row
 * that stands all the while can only be skipped, or served twice, when rows moved across such a
 * seam; then the seam does not fit. Totals must also stay as they are and be met, and where there
 * are none a second reading must serve the same rows (classlink-oneroster.md §1.5, F-14). A list
 * that drifts is read again, three times at most. Not thread-safe.
 */
public final class ListProof {

    /** Readings of one list in one run (design §3). */
    public static final int MOST_READINGS = 3;

    private static final OptionalInt UNTOLD = OptionalInt.empty();

    int readings;
    boolean isEvident;
    boolean isRounding;
    boolean hasDrifted;
    long rows;
    long digest;
    OptionalInt total = UNTOLD;
    String head = "";
    String last = "";
    long rowsBefore = -1;
    long digestBefore;
    LongSet seen = new LongSet();

    /** How the rows of a reading's pages meet. */
    public enum Seams {
        OVERLAPPED,
        /** Each page begins where the one before ended: for a portal that rounds offsets. */
        APART
    }

    /** What a reading came to. */
    public enum Verdict {
        /** Nobody claims that the list is complete by its offsets. */
        WITHOUT_EVIDENCE,
        PROVEN,
        /** To be read once more from its beginning. */
        AGAIN,
        /** Read as often as it may be, and never proven. */
        UNPROVEN
    }

    /** Begins a reading, and says how its pages are to meet. */
    public Seams begin() {
        readings++;
        hasDrifted = false;
        rows = 0;
        digest = 0;
        total = UNTOLD;
        head = "";
        last = "";
        seen = new LongSet();
        return isRounding ? Seams.APART : Seams.OVERLAPPED;
    }

    public boolean isFirstReading() {
        return readings == 1;
    }

    /**
     * Takes a page's rows; false when the rest of this reading would prove nothing, and another one
     * may.
     *
     * @param ids its rows as served
     * @param overlap how many of them, none or one, should be the last of the page before
     * @param told how many rows the list has, where the page says so
     */
    public boolean take(List<String> ids, int overlap, OptionalInt told) {
        isEvident = true;
        checkTotal(told);
        List<String> fresh = ids.subList(Math.min(overlap, ids.size()), ids.size());
        if (isLastPageAgain(fresh)) {
            return true;
        }
        boolean fits = overlap == 0 || (!ids.isEmpty() && ids.getFirst().equals(last));
        boolean isCircling = !fresh.isEmpty() && rowsToRemember(fresh).allMatch(this::isSeen);
        if (!fits || rowsToRemember(fresh).anyMatch(this::isSeen)) {
            hasDrifted = true;
            isRounding |= !ids.isEmpty() && ids.getFirst().equals(head);
        }
        count(fresh);
        head = ids.isEmpty() ? head : ids.getFirst();
        return !hasDrifted || (readings == MOST_READINGS && !isCircling);
    }

    /** What the reading came to, now that it is at its end or was broken off. */
    public Verdict end() {
        if (!isEvident) {
            return Verdict.WITHOUT_EVIDENCE;
        }
        boolean isSteady = !hasDrifted && (total.isEmpty() || total.getAsInt() == rows);
        boolean isSame = rows == rowsBefore && digest == digestBefore;
        if (isSteady && (total.isPresent() || isSame)) {
            return Verdict.PROVEN;
        }
        rowsBefore = isSteady ? rows : -1;
        digestBefore = digest;
        return readings < MOST_READINGS ? Verdict.AGAIN : Verdict.UNPROVEN;
    }

    private void checkTotal(OptionalInt told) {
        if (told.isPresent()) {
            hasDrifted |= total.isPresent() && total.getAsInt() != told.getAsInt();
            total = told;
        }
    }

    private void count(List<String> fresh) {
        rows += fresh.size();
        fresh.forEach(id -> digest += IdHash.of(id));
        rowsToRemember(fresh).forEach(id -> seen.add(IdHash.of(id)));
        last = fresh.isEmpty() ? last : fresh.getLast();
    }

    /** Whoever looks behind the end of a portal that rounds offsets sees its last page again. */
    private boolean isLastPageAgain(List<String> fresh) {
        return isRounding
                && total.isPresent()
                && total.getAsInt() == rows
                && fresh.stream().allMatch(this::isSeen);
    }

    private boolean isSeen(String id) {
        return seen.contains(IdHash.of(id));
    }

    /**
     * Seams prove that rows are new, so the first of each page will do; without them, none does.
     */
    private Stream<String> rowsToRemember(List<String> fresh) {
        return fresh.stream().limit(isRounding ? fresh.size() : 1);
    }
}
