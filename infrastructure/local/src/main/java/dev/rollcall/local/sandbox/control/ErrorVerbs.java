package dev.rollcall.local.sandbox.control;

import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.json.Fields;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The buttons that make answers fail.
 *
 * @param faults what they switch
 * @param add the verb that adds one
 * @param clear the verb that ends all
 */
public record ErrorVerbs(FaultBoard faults, String add, String clear) implements Verbs {
    private static final int UNTIL_CLEARED = -1;
    private static final int SLOW_MILLIS = 20_000;

    /** The buttons of the roster's answers. */
    public ErrorVerbs(FaultBoard faults) {
        this(faults, "answer-errors", "clear-errors");
    }

    @Override
    public Optional<Fields.Inside> run(String verb, Query parameters) {
        if (verb.equals(add)) {
            return Optional.of(begin(parameters));
        }
        return verb.equals(clear) ? Optional.of(end()) : Optional.empty();
    }

    /** What fails at present. */
    public List<Fields.Inside> active() {
        return faults.active().stream().map(ErrorVerbs::describe).toList();
    }

    private Fields.Inside begin(Query query) {
        FaultKind kind =
                query.first("kind")
                        .flatMap(FaultKind::named)
                        .orElseThrow(() -> new Refusal(400, "unknown kind of error"));
        faults.add(
                new Fault(
                        kind,
                        query.first("scope").orElse(Fault.EVERYWHERE),
                        query.first("district"),
                        query.number("after", 0),
                        query.number("count", UNTIL_CLEARED),
                        Duration.ofMillis(query.number("delayMillis", SLOW_MILLIS))));
        return fields -> fields.objects("errors", active());
    }

    private Fields.Inside end() {
        int cleared = faults.clear();
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
