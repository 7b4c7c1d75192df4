package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.portal.Refusal;
import dev.rollcall.local.sandbox.clever.record.Fields;
import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.Query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The buttons that make answers fail. */
final class ErrorVerbs {
    private static final int UNTIL_CLEARED = -1;
    private static final int SLOW_MILLIS = 20_000;

    private ErrorVerbs() {}

    /** Empty if the verb is none of these. */
    static Optional<Fields.Inside> run(String verb, Order order) {
        return switch (verb) {
            case "answer-errors" -> Optional.of(add(order));
            case "clear-errors" -> Optional.of(clear(order));
            default -> Optional.empty();
        };
    }

    static List<Fields.Inside> active(Portal portal) {
        return portal.faults().active().stream().map(ErrorVerbs::describe).toList();
    }

    private static Fields.Inside add(Order order) {
        Query query = order.parameters();
        FaultKind kind =
                query.first("kind")
                        .flatMap(FaultKind::named)
                        .orElseThrow(() -> new Refusal(400, "unknown kind of error"));
        order.portal()
                .faults()
                .add(
                        new Fault(
                                kind,
                                query.first("scope").orElse(Fault.EVERYWHERE),
                                query.first("district"),
                                query.number("after", 0),
                                query.number("count", UNTIL_CLEARED),
                                Duration.ofMillis(query.number("delayMillis", SLOW_MILLIS))));
        return fields -> fields.objects("errors", active(order.portal()));
    }

    private static Fields.Inside clear(Order order) {
        int cleared = order.portal().faults().clear();
        return fields -> fields.number("cleared", cleared);
    }

    private static Fields.Inside describe(Fault fault) {
        return fields ->
                fields.text("kind", fault.kind().word())
                        .text("scope", fault.scope())
                        .maybe("district", fault.district())
                        .number("after", fault.after())
                        .number("count", fault.count());
    }
}
