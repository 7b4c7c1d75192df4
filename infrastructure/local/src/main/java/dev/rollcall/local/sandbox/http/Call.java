package dev.rollcall.local.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A request as the portals see it.
 *
 * @param method the HTTP method
 * @param rawPath the path as it came, with its escapes
 * @param path the decoded path
 * @param query the parameters
 * @param headers gives the first value of a header by its name
 * @param body the decoded body, empty for most
 */
public record Call(
        String method,
        String rawPath,
        String path,
        Query query,
        Function<String, Optional<String>> headers,
        String body) {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)");
    private static final Pattern BASIC = Pattern.compile("Basic +(\\S+)");

    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The parts of the path between its slashes. */
    public List<String> segments() {
        return Pattern.compile("/").splitAsStream(path).filter(part -> !part.isEmpty()).toList();
    }

    /** Path and query as they are repeated in links. */
    public String target() {
        return path + query;
    }

    public Optional<String> bearer() {
        return authorization(BEARER);
    }

    /** Whether the Basic credentials are these. */
    public boolean hasBasic(String user, String secret) {
        String pair = user + ":" + secret;
        String expected = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return authorization(BASIC).filter(expected::equals).isPresent();
    }

    private Optional<String> authorization(Pattern scheme) {
        return header("Authorization")
                .map(scheme::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1));
    }
}
