package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.json.Fields;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The buttons that change what stands between a district and its vendor. */
final class ConnectionVerbs {
    private static final Set<String> VERBS =
            Set.of("disconnect", "reconnect", "rotate-token", "pause", "unpause");

    private ConnectionVerbs() {}

    /** Empty if the verb is none of these. */
    static Optional<Fields.Inside> run(String verb, Order order) {
        if (!VERBS.contains(verb)) {
            return Optional.empty();
        }
        Connection connection = order.connection();
        act(verb, order, connection);
        return Optional.of(fields ->
                fields.text("district", connection.district().id())
                        .text("connection", connection.word())
                        .text("state", connection.district().state())
                        .time("token_created", connection.created()));
    }

    private static void act(String verb, Order order, Connection connection) {
        Instant now = order.portal().clock().instant();
        switch (verb) {
            case "disconnect" -> connection.disconnect();
            case "reconnect" -> connection.reconnect(now);
            case "rotate-token" -> connection.rotate(now);
            case "pause" -> enter(order, order.parameters().first("state").orElse("paused"));
            default -> enter(order, "running");
        }
    }

    private static void enter(Order order, String state) {
        order.district().enter(state, order.announcement());
    }
}
