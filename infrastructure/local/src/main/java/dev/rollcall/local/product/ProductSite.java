package dev.rollcall.local.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The product's site: {@code /product/launch} takes people in with a one-time code and sends them
 * on to a clean address, {@code /product} shows who they are for as long as their session counts.
 */
public final class ProductSite {
    /** Where the system sends people with their code. */
    public static final String LAUNCH = "/product/launch";

    private static final String HOME = "/product";

    private final Backend backend;
    private final Visitors visitors = new Visitors();

    /** The site beside the system at this address. */
    public ProductSite(URI system) {
        this.backend = new Backend(system);
    }

    /** Its pages by their exact paths. */
    public Map<String, HttpHandler> pages() {
        return Map.of(LAUNCH, this::launch, HOME, this::home);
    }

    private void launch(HttpExchange exchange) throws IOException {
        var query = Query.of(exchange.getRequestURI());
        Optional<Visitor> visitor = backend.redeem(query.getOrDefault("code", ""));
        if (visitor.isEmpty()) {
            send(exchange, 403, Page.turnedAway());
            return;
        }
        String cookie = visitors.add(visitor.get().wanting(query.getOrDefault("return", "/")));
        exchange.getResponseHeaders()
                .set("Set-Cookie", "product=" + cookie + "; Path=/product; HttpOnly; SameSite=Lax");
        exchange.getResponseHeaders().set("Location", HOME);
        exchange.sendResponseHeaders(303, -1);
    }

    private void home(HttpExchange exchange) throws IOException {
        Optional<Visitor> visitor =
                visitors.find(cookies(exchange)).filter(each -> backend.counts(each.sid()));
        send(
                exchange,
                visitor.isPresent() ? 200 : 401,
                visitor.map(Page::of).orElseGet(Page::nobody));
    }

    private static String cookies(HttpExchange exchange) {
        return String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
