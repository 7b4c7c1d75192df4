package dev.rollcall.portals.classlink;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page is in its list, and how it is asked for.
 *
 * @param seams how it meets the page before
 * @param position how many rows come before it
 * @param limit how many rows it is asked to hold, the overlap included
 * @param good how many pages have come since the limit shrank
 * @param total how many rows the list has, if that was told
 * @param head a mark of the first row of the page before, where pages do not overlap; else 0
 */
record PageCursor(Seams seams, int position, int limit, int good, OptionalInt total, long head) {

    /** What a page too heavy is halved down to, unless it began below. */
    static final int SMALLEST = 1_000;

    private static final int GOOD_ENOUGH = 4;
    private static final Pattern FORM =
            Pattern.compile(
                    "(OVERLAPPED|APART) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}|-)"
                            + " (-?[0-9]{1,19})");

    static PageCursor first(Seams seams, int limit) {
        return new PageCursor(seams, 0, limit, 0, OptionalInt.empty(), 0);
    }

    /**
     * The cursor with this text.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    static PageCursor of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        OptionalInt total =
                parts.group(5).equals("-")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(parts.group(5)));
        return new PageCursor(
                Seams.valueOf(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                total,
                Long.parseLong(parts.group(6)));
    }

    String text() {
        String told = total.isPresent() ? Integer.toString(total.getAsInt()) : "-";
        return String.join(
                " ",
                seams.name(),
                Integer.toString(position),
                Integer.toString(limit),
                Integer.toString(good),
                told,
                Long.toString(head));
    }

    /** 1 when the last row of the page before is asked for once more. */
    int overlap() {
        return seams == Seams.OVERLAPPED && position > 0 ? 1 : 0;
    }

    int offset() {
        return position - overlap();
    }

    /** At half the size; empty when it is as small as it gets. */
    Optional<PageCursor> halved(int usual) {
        int floor = Math.min(SMALLEST, usual);
        return limit <= floor
                ? Optional.empty()
                : Optional.of(
                        new PageCursor(
                                seams, position, Math.max(floor, limit / 2), 0, total, head));
    }

    /** The page behind this one, of which these rows came; empty when it brought no new row. */
    Optional<PageCursor> next(List<String> ids, OptionalInt told, int usual) {
        boolean isNew = ids.size() > overlap() && !isServedAgain(ids);
        OptionalInt known = told.isPresent() ? told : total;
        return isNew ? Optional.of(after(ids.size(), known, mark(ids), usual)) : Optional.empty();
    }

    /**
     * The page behind this one if it comes full and nothing changes; empty where that cannot be
     * told.
     */
    Optional<PageCursor> following(int usual) {
        if (total.isEmpty() || seams == Seams.APART) {
            return Optional.empty();
        }
        int rows = Math.min(limit, total.getAsInt() - offset());
        return rows > overlap() ? Optional.of(after(rows, total, 0, usual)) : Optional.empty();
    }

    /** Whether the portal rounded the offset down to the page before. */
    private boolean isServedAgain(List<String> ids) {
        return seams == Seams.APART && position > 0 && mark(ids) == head;
    }

    private PageCursor after(int rows, OptionalInt known, long mark, int usual) {
        boolean grows = limit < usual && good + 1 >= GOOD_ENOUGH;
        int size = grows ? Math.min(usual, limit * 2) : limit;
        int end = offset() + rows;
        return new PageCursor(
                seams,
                isAtEnd(end, known) ? wholePages(end) : end,
                size,
                limit >= usual || grows ? 0 : good + 1,
                known,
                mark);
    }

    /**
     * A portal that rounds offsets down would serve its last page again to whoever looks right
     * behind it.
     */
    private boolean isAtEnd(int end, OptionalInt known) {
        return seams == Seams.APART && known.isPresent() && end >= known.getAsInt();
    }

    private int wholePages(int end) {
        return (end + limit - 1) / limit * limit;
    }

    private long mark(List<String> ids) {
        long mark = 1;
        for (char each : (seams == Seams.APART ? ids.getFirst() : "").toCharArray()) {
            mark = 0x100000001b3L * (mark ^ each);
        }
        return seams == Seams.APART ? mark : 0;
    }

    /** How a page meets the one before. */
    enum Seams {
        OVERLAPPED,
        APART
    }
}
