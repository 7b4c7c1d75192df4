package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.rows.Parent;
import dev.rollcall.local.sandbox.classlink.rows.Resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a path behind a version means: a list, one record of it, or what belongs to a record.
 *
 * @param resource what is served
 * @param id the one record that is asked for
 * @param parent whose records are asked for
 */
record RosterPath(Resource resource, Optional<String> id, Optional<Parent> parent) {
    /** Reads a path as it came, its ids percent-encoded. */
    static Optional<RosterPath> of(String path) {
        List<String> words = List.of(path.split("/", -1));
        return switch (words.size()) {
            case 1 -> list(words.getFirst(), Optional.empty(), Optional.empty());
            case 2 -> list(words.getFirst(), Optional.of(decoded(words.get(1))), Optional.empty());
            case 3 ->
                    list(
                            words.get(2),
                            Optional.empty(),
                            Optional.of(new Parent(words.getFirst(), decoded(words.get(1)))));
            default -> Optional.empty();
        };
    }

    private static Optional<RosterPath> list(
            String word, Optional<String> id, Optional<Parent> parent) {
        return Resource.named(word).map(resource -> new RosterPath(resource, id, parent));
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
