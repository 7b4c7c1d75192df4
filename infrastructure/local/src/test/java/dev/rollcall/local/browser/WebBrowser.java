package dev.rollcall.local.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A browser without a screen: keeps cookies by host as browsers do, follows redirects and pages
 * that navigate by themselves, and presses what a page has. What went over its wire can be looked
 * at.
 */
public final class WebBrowser implements AutoCloseable {
    private static final int MOST_REDIRECTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CookieJar cookies = new CookieJar(InstantSource.system());
    private final List<Page> pages = new ArrayList<>();

    /** Goes to an address, and on to where it leads. */
    public Page open(URI address) throws IOException, InterruptedException {
        return follow(get(address));
    }

    /** Follows the link with this text. */
    public Page click(Page page, String text) throws IOException, InterruptedException {
        return open(page.link(text));
    }

    /** Submits the form whose button has this text. */
    public Page press(Page page, String button) throws IOException, InterruptedException {
        Page.Form form = page.form(button);
        String body =
                form.fields().entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .reduce((one, other) -> one + "&" + other)
                        .orElse("");
        return follow(
                send(
                        HttpRequest.newBuilder(form.action())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", origin(page.address()))
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** One request and its answer, wherever that leads. */
    public Page get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    public CookieJar cookies() {
        return cookies;
    }

    /** Every address it went to and got an answer from. */
    public List<URI> addresses() {
        return pages.stream().map(Page::address).toList();
    }

    /** Every answer it got, redirects among them. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    private Page follow(Page first) throws IOException, InterruptedException {
        Page page = first;
        for (int steps = 0; steps < MOST_REDIRECTS; steps++) {
            Optional<URI> next = page.next();
            if (next.isEmpty()) {
                return page;
            }
            page = get(next.get());
        }
        throw new IOException("too many redirects");
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI address = request.build().uri();
        cookies.header(address).ifPresent(header -> request.header("Cookie", header));
        HttpResponse<String> answer = answer(request.timeout(PATIENCE).build());
        answer.headers().allValues("set-cookie").forEach(line -> cookies.keep(address, line));
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, all) -> headers.put(name, String.join(",", all)));
        pages.add(new Page(address, answer.statusCode(), headers, answer.body()));
        return pages.getLast();
    }

    private HttpResponse<String> answer(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException("nobody answers at " + request.uri(), e);
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
