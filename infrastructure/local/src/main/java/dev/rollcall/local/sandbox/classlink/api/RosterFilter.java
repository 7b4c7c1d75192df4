package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.record.Type;
import dev.rollcall.local.sandbox.classlink.rows.Parent;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters that are understood: {@code status='active'}, for users {@code role='student'}, and
 * for enrollments their class, school or user, as in {@code class.sourcedId='7_1'}; joined by AND.
 *
 * @param wanted values by field
 */
record RosterFilter(Map<String, String> wanted) {
    private static final Map<String, String> PARENTS =
            Map.of(
                    "class.sourcedId", "classes",
                    "school.sourcedId", "schools",
                    "user.sourcedId", "users");
    private static final Pattern TERM = Pattern.compile("\\s*([\\w.]+)\\s*=\\s*'([^']*)'\\s*");

    /**
     * Reads the filter of a request for such records.
     *
     * @throws BadField if it names a field that is not understood
     */
    static RosterFilter of(Optional<String> text, Type type) {
        Map<String, String> wanted = new TreeMap<>();
        for (String part :
                text.stream()
                        .flatMap(all -> Pattern.compile(" (?i:AND) ").splitAsStream(all))
                        .toList()) {
            Matcher term = TERM.matcher(part);
            if (!term.matches() || !isKnown(term.group(1), type)) {
                throw new BadField("invalid_filter_field");
            }
            wanted.put(term.group(1), term.group(2));
        }
        return new RosterFilter(wanted);
    }

    Optional<String> status() {
        return Optional.ofNullable(wanted.get("status"));
    }

    Optional<String> role() {
        return Optional.ofNullable(wanted.get("role"));
    }

    /** The record whose enrollments are wanted. */
    Optional<Parent> parent() {
        return PARENTS.entrySet().stream()
                .flatMap(each ->
                        Optional.ofNullable(wanted.get(each.getKey())).stream()
                                .map(id -> new Parent(each.getValue(), id)))
                .findFirst();
    }

    private static boolean isKnown(String field, Type type) {
        return field.equals("status")
                || (field.equals("role") && type == Type.USER)
                || (PARENTS.containsKey(field) && type == Type.ENROLLMENT);
    }
}
