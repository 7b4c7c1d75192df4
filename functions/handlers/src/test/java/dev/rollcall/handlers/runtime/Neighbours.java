package dev.rollcall.handlers.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.rollcall.handlers.Json;
import dev.rollcall.portals.assertion.SigningKeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A Secrets Manager, and a Clever with one district of one school and one pupil, on loopback. */
final class Neighbours implements AutoCloseable {

    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // SHA-256 of "local".
    private static final String LOCAL =
            "25bf8e1a2393f1108d37029b3df5593236c755742ec93465bbafa9b290bddcf6";
    private static final Map<String, String> SECRETS =
            Map.of(
                    "clever",
                    "{\"clientId\":\"id\",\"clientSecret\":\"secret\"}",
                    "classlink",
                    "{\"partnerKey\":\"\",\"clientId\":\"\",\"clientSecret\":\"\"}",
                    "clever-sign-in",
                    "{\"clientId\":\"id\",\"clientSecret\":\"secret\"}",
                    "signing",
                    SigningKeys.make(),
                    "webhook",
                    "{\"clever\":[\"" + WEBHOOK_SECRET + "\"],\"classlink\":[]}",
                    "clients",
                    "{\"local\":{\"secretSha256\":\""
                            + LOCAL
                            + "\",\"scopes\":[\"districts:read\",\"runs:read\","
                            + "\"roster:read\",\"runs:request\"]}}");

    private static final Map<String, String> PAGES =
            Map.of(
                    "/oauth/tokens",
                    """
                    {"data":[{"id":"t1","created":"2026-11-01T00:00:00Z","owner":{"type":"district","id":"d1"},
                      "access_token":"token-1","scopes":["read:district_admins"]}],"links":[]}\
                    """,
                    "/v3.0/me",
                    """
                    {"type":"user","data":{"id":"p1","district":"d1","type":"student"},"links":[]}\
                    """,
                    "/v3.0/districts",
                    list("{\"id\":\"d1\",\"name\":\"Example District\"}"),
                    "/v3.0/schools",
                    list("{\"id\":\"s1\",\"district\":\"d1\",\"name\":\"Example School\"}"),
                    "/v3.0/users",
                    list(
                            """
                            {"id":"p1","district":"d1","name":{"first":"Ada","last":"Example"},
                             "roles":{"student":{"school":"s1","schools":["s1"],"grade":"5"}}}\
                            """));

    private final HttpServer server;

    Neighbours() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isPosted = exchange.getRequestMethod().equals("POST");
            String path = exchange.getRequestURI().getPath();
            byte[] body = isPosted ? posted(path, exchange) : page(path).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] posted(String path, HttpExchange exchange) throws IOException {
        return path.equals("/oauth/tokens")
                ? "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}".getBytes(UTF_8)
                : secret(exchange);
    }

    private static byte[] secret(HttpExchange exchange) throws IOException {
        String name = Json.event(exchange.getRequestBody()).path("SecretId").asText();
        return Json.bytes(
                Json.object()
                        .put("Name", name)
                        .put("SecretString", SECRETS.getOrDefault(name, "{}")));
    }

    // Whoever pages by starting_after has seen everything there is.
    private static String page(String path) {
        return PAGES.getOrDefault(
                path, "{\"data\":[],\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"}]}");
    }

    private static String list(String record) {
        return "{\"data\":[{\"data\":"
                + record
                + ",\"uri\":\"/x\"}],"
                + "\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"}]}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
