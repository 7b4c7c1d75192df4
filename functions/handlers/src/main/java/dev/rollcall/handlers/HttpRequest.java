package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request as the HTTP API hands it over in payload format 2.0. */
public final class HttpRequest {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9=_-]{1,64}");
    private static final String BEARER = "Bearer ";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String id;
    private final String method;
    private final List<String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final RequestCookies cookies;
    private final byte[] body;

    private HttpRequest(
            String id,
            String method,
            List<String> path,
            Map<String, String> query,
            Map<String, String> headers,
            RequestCookies cookies,
            byte[] body) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    /** Reads the event; a request that breaks the rules of HTTP is a {@link Refusal}. */
    public static HttpRequest parse(JsonNode event) {
        return new HttpRequest(
                id(event),
                event.path("requestContext").path("http").path("method").asText(),
                segments(event.path("rawPath").asText()),
                QueryString.parse(event.path("rawQueryString").asText()),
                headers(event.path("headers")),
                RequestCookies.parse(event.path("cookies")),
                body(event));
    }

    // The gateway's id, which its access log names too; a caller cannot choose it.
    static String id(JsonNode event) {
        String id = event.path("requestContext").path("requestId").asText();
        return ID.matcher(id).matches() ? id : "";
    }

    /** The gateway's id of the request; empty where there is none of the usual form. */
    public String id() {
        return id;
    }

    /** In upper case. */
    public String method() {
        return method;
    }

    /** What stands between the slashes, those that were percent-encoded among them. */
    public List<String> path() {
        return path;
    }

    /** The parameters, each once. */
    public Map<String, String> query() {
        return query;
    }

    /** The bytes as received; not copied, so callers must leave them alone. */
    public byte[] body() {
        return body;
    }

    /** The header's whole value, repeats joined with commas by the gateway; empty text for none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The bearer token; empty text for none. */
    public String bearer() {
        String given = header("authorization");
        return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? given.substring(BEARER.length())
                : "";
    }

    /** The cookie of this exact name; one that was sent twice is as good as none (S-16). */
    public Optional<String> cookie(String name) {
        return cookies.find(name);
    }

    /**
     * The cookies whose names begin so, by the rest of their names and in the order they came in,
     * which with browsers is the order they were set in (RFC 6265 §5.4).
     */
    public Map<String, String> cookies(String prefix) {
        return cookies.startingWith(prefix);
    }

    /** The body as a form, each field once. */
    public Map<String, String> form() {
        if (!hasContentType(FORM)) {
            throw new Refusal(Problem.CONTENT_TYPE_REFUSED);
        }
        return QueryString.parse(new String(body, UTF_8));
    }

    /** The content type without parameters but UTF-8; anything else is as good as none. */
    public boolean hasContentType(String type) {
        String given = header("content-type").toLowerCase(Locale.ROOT).replace(" ", "");
        return given.equals(type) || given.equals(type + ";charset=utf-8");
    }

    // HTTP APIs hand over the path percent-decoded already, raw as its name may be.
    private static List<String> segments(String rawPath) {
        String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        return List.of(path.split("/", -1));
    }

    private static Map<String, String> headers(JsonNode node) {
        Map<String, String> headers = new HashMap<>();
        node.properties()
                .forEach(h ->
                        headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().asText()));
        return headers;
    }

    private static byte[] body(JsonNode event) {
        String text = event.path("body").asText("");
        try {
            return event.path("isBase64Encoded").asBoolean()
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(Problem.REQUEST_MALFORMED);
        }
    }
}
