package dev.rollcall.testkit.sample;

import java.util.List;

/**
 * Ids as OneRoster sources may give them: opaque texts of any characters (classlink-oneroster.md
 * §0), here as long as keys take them.
 */
public final class OddIds {
    private static final int LONGEST = 900;

    private OddIds() {}

    /** One of each sort. */
    public static List<String> all() {
        return List.of(
                "7|9001",
                "a#b",
                "a/b?c=d&e",
                "/leading/and/trailing/",
                " ",
                " spaced  out ",
                "he said \"hi\" to O'Brien",
                "50%",
                "%2FaB3x%3D",
                "a+b",
                "ä👩‍👧",
                "小学",
                "a\tb",
                "0",
                "{\"a\":[1]}",
                "school#x",
                "ü".repeat(LONGEST / 2),
                "k".repeat(LONGEST));
    }
}
