package dev.rollcall.portals.oneroster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Grades as CEDS writes them (classlink-oneroster.md §4.9), and the sloppy forms of the same; what
 * means none of them is kept as it is.
 */
final class Grades {

    private static final List<String> ORDER =
            List.of(
                    "IT", "PR", "PK", "TK", "KG", "01", "02", "03", "04", "05", "06", "07", "08",
                    "09", "10", "11", "12", "13", "PS", "UG", "Other");

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("infant", "IT"),
                    Map.entry("toddler", "IT"),
                    Map.entry("infanttoddler", "IT"),
                    Map.entry("preschool", "PR"),
                    Map.entry("prek", "PK"),
                    Map.entry("prekindergarten", "PK"),
                    Map.entry("transitionalkindergarten", "TK"),
                    Map.entry("k", "KG"),
                    Map.entry("kinder", "KG"),
                    Map.entry("kindergarten", "KG"),
                    Map.entry("postsecondary", "PS"),
                    Map.entry("ungraded", "UG"));

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]|1[0-3])(?:st|nd|rd|th)?");
    private static final Pattern AROUND = Pattern.compile("^(?:grade|gr|g)(?=.)|(?<=.)grade$");
    private static final Comparator<String> BY_AGE =
            Comparator.comparingInt(Grades::place).thenComparing(Comparator.naturalOrder());

    private Grades() {}

    /** All of them in order of age, joined by commas; empty when there is none. */
    static Optional<String> of(Collection<String> served) {
        String all =
                served.stream()
                        .map(Grades::grade)
                        .distinct()
                        .sorted(BY_AGE)
                        .collect(Collectors.joining(","));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private static String grade(String served) {
        String bare = served.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String core = AROUND.matcher(bare).replaceAll("");
        return known(bare).or(() -> known(core)).orElse(served.strip());
    }

    private static Optional<String> known(String bare) {
        Matcher number = NUMBER.matcher(bare);
        if (number.matches()) {
            String digits = number.group(1);
            return Optional.of(digits.length() == 1 ? "0" + digits : digits);
        }
        return ORDER.stream()
                .filter(grade -> grade.equalsIgnoreCase(bare))
                .findFirst()
                .or(() -> Optional.ofNullable(WORDS.get(bare)));
    }

    private static int place(String grade) {
        int place = ORDER.indexOf(grade);
        return place < 0 ? ORDER.size() : place;
    }
}
