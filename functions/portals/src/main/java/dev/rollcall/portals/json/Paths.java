package dev.rollcall.portals.json;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How places in a record are written. Paths are shown to people, so odd names are not repeated in
 * them.
 */
final class Paths {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final int LONGEST = 8;

    private Paths() {}

    static String of(Collection<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .limit(LONGEST)
                .map(name -> NAME.matcher(name).matches() ? name : "?")
                .collect(Collectors.joining("."));
    }

    static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
