package dev.rollcall.local.sandbox.classlink.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.local.sandbox.http.Call;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OAuth parameters of an Authorization header, decoded.
 *
 * @param values by name
 */
record Credentials(Map<String, String> values) {
    private static final Pattern SCHEME =
            Pattern.compile("OAuth\\s+(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_]+)=\"([^\"]*)\"");

    Credentials {
        values = Map.copyOf(values);
    }

    /** Empty if the call is not signed. */
    static Optional<Credentials> of(Call call) {
        return call.header("Authorization")
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .map(scheme -> parse(scheme.group(1)));
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    private static Credentials parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            String value = pairs.group(2).replace("+", "%2B");
            values.put(pairs.group(1), URLDecoder.decode(value, UTF_8));
        }
        return new Credentials(values);
    }
}
