package dev.rollcall.handlers;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The variables a function is started with. An empty one is as good as none. */
final class Environment {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final UnaryOperator<String> variables;

    /**
     * An environment.
     *
     * @param variables answers a variable's value, or null when there is none
     */
    Environment(UnaryOperator<String> variables) {
        this.variables = variables;
    }

    /** This environment, if every one of these is there; a failure names all that are not. */
    Environment need(String... names) {
        List<String> missing = Arrays.stream(names).filter(n -> find(n).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw StartUpFailed.missing(missing);
        }
        return this;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    /** The value; empty text when there is none. */
    String text(String name) {
        return find(name).orElse("");
    }

    URI uri(String name) {
        try {
            return new URI(text(name));
        } catch (URISyntaxException e) {
            throw StartUpFailed.unusable(name);
        }
    }

    LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeException e) {
            throw StartUpFailed.unusable(name);
        }
    }

    int number(String name, int least, int most) {
        int number = NUMBER.matcher(text(name)).matches() ? Integer.parseInt(text(name)) : -1;
        if (number < least || number > most) {
            throw StartUpFailed.unusable(name);
        }
        return number;
    }

    String oneOf(String name, Set<String> words) {
        if (!words.contains(text(name))) {
            throw StartUpFailed.unusable(name);
        }
        return text(name);
    }

    boolean isTrue(String name) {
        return text(name).equals("true");
    }
}
