package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore.StaleSeatWriter;

import java.util.Optional;

/** The ledgers of seats. */
final class SeatLedgers {
    private static final String OPEN =
            "SET #openStep = :run, #gen = :gen, #version = if_not_exists(#version, :zero) + :one";

    private final Table table;

    SeatLedgers(Table table) {
        this.table = table;
    }

    SeatLedger find(DistrictId district, String product) {
        return stored(district, product).map(SeatItems::ledger).orElseGet(SeatLedger::empty);
    }

    /** True while no step has ever ended and the one under way is this generation's. */
    boolean isFirstDecision(DistrictId district, String product, long generation) {
        return stored(district, product)
                .filter(ledger -> !ledger.has(SeatItems.HOLDING))
                .filter(ledger -> ledger.number(SeatItems.GENERATION) == generation)
                .isPresent();
    }

    void open(DistrictId district, String product, String runId, long generation) {
        Key key = SeatItems.ledgerKey(district, product);
        Expression free = Expression.of("attribute_not_exists(#openStep)");
        Expression guard = Expression.notFencedOff(generation);
        switch (table.update(key, opening(OPEN, runId), guard.and(free))) {
            case Outcome.Done done -> {}
            case Outcome.Refused(Item stored) -> {
                requireNewest(stored, generation);
                takeOver(key, stored, runId, generation);
            }
        }
    }

    /** The step is this run's already, and only its worker newer, or another run gave it up. */
    private void takeOver(Key key, Item stored, String runId, long generation) {
        if (stored.text(SeatItems.OPEN_STEP).equals(runId)) {
            raiseFence(key, generation);
        } else {
            requireDone(
                    table.update(
                            key,
                            opening(OPEN + ", #basis = :unknown", runId)
                                    .with("unknown", SeatLedger.UNKNOWN),
                            Expression.notFencedOff(generation)));
        }
    }

    private static Expression opening(String update, String runId) {
        return Expression.of(update).with("run", runId).with("zero", 0).with("one", 1);
    }

    void close(DistrictId district, String product, SeatLedger totals, long generation) {
        Expression close =
                Expression.of(
                                "SET #holding = :holding, #grace = :grace, #waiting = :waiting,"
                                        + " #conflicts = :conflicts, #basis = :basis,"
                                        + " #settings = :settings, #gen = :gen,"
                                        + " #version = if_not_exists(#version, :zero) + :one"
                                        + (totals.earliestGraceEnd().isPresent()
                                                ? ", #graceEnd = :graceEnd REMOVE #openStep"
                                                : " REMOVE #openStep, #graceEnd"))
                        .with(SeatItems.HOLDING, totals.holding())
                        .with(SeatItems.GRACE, totals.grace())
                        .with(SeatItems.WAITING, totals.waiting())
                        .with(SeatItems.CONFLICTS, totals.conflicts())
                        .with(SeatItems.BASIS, totals.basis())
                        .with(SeatItems.SETTINGS, totals.settingsVersion())
                        .with("zero", 0)
                        .with("one", 1);
        Expression complete =
                totals.earliestGraceEnd()
                        .map(end -> close.with(SeatItems.GRACE_END, end))
                        .orElse(close);
        requireDone(
                table.update(
                        SeatItems.ledgerKey(district, product),
                        complete,
                        Expression.notFencedOff(generation)));
    }

    private void raiseFence(Key key, long generation) {
        requireDone(
                table.update(
                        key,
                        Expression.of("SET #gen = :gen"),
                        Expression.notFencedOff(generation)));
    }

    private Optional<Item> stored(DistrictId district, String product) {
        return table.get(SeatItems.ledgerKey(district, product));
    }

    private static void requireNewest(Item stored, long generation) {
        if (stored.number(SeatItems.GENERATION) > generation) {
            throw new StaleSeatWriter();
        }
    }

    private static void requireDone(Outcome outcome) {
        if (!outcome.isDone()) {
            throw new StaleSeatWriter();
        }
    }
}
