package dev.rollcall.schedule.witness;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.schedule.witness.Effect.Overwrite;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.witness.Effect.RunSaved;
import dev.rollcall.schedule.witness.Effect.SeatsWritten;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sees what takes effect in the stores, and keeps for itself the numbers it was written with, so
 * that no store has to be believed.
 */
public final class Witness {
    private final Supplier<Turn> turn;
    private final Readings readings;
    private final Map<Row, Long> generations = new HashMap<>();
    private final Map<DistrictId, Long> highest = new HashMap<>();
    private final List<Consumer<Effect>> listeners = new ArrayList<>();

    /**
     * @param turn whose errand is being worked on
     */
    public Witness(Supplier<Turn> turn) {
        this.turn = turn;
        this.readings = new Readings(turn, this::tell);
    }

    /** What portals served. */
    public Readings readings() {
        return readings;
    }

    /** Hears of every effect from now on. */
    public void tell(Consumer<Effect> listener) {
        listeners.add(listener);
    }

    public RosterStore watch(RosterStore store) {
        return Faulty.wrap(
                RosterStore.class,
                store,
                call -> call.call().method().equals("write") ? write(store, call) : call.proceed());
    }

    public SeatStore watch(SeatStore store) {
        return Faulty.wrap(
                SeatStore.class,
                store,
                call ->
                        switch (call.call().method()) {
                            case "put", "remove", "openStep", "closeStep" -> seats(call);
                            default -> call.proceed();
                        });
    }

    public RunStore watch(RunStore store) {
        return Faulty.wrap(
                RunStore.class,
                store,
                call -> call.call().method().equals("save") ? save(call) : call.proceed());
    }

    @SuppressWarnings("unchecked") // as RosterStore declares it
    private Object write(RosterStore store, Invocation call) throws Throwable {
        DistrictId district = call.argument(DistrictId.class);
        long fence = call.argument(Long.class);
        List<StoredRecord> records = call.argument(List.class);
        Map<RecordKey, StoredRecord> before = new HashMap<>();
        records.forEach(each ->
                find(store, district, each.key()).ifPresent(was -> before.put(each.key(), was)));
        List<RecordKey> refused = (List<RecordKey>) proceed(call);
        List<Overwrite> accepted = new ArrayList<>();
        for (StoredRecord after : records) {
            if (!refused.contains(after.key())) {
                Row row = new Row(district, after.key().toString());
                accepted.add(
                        new Overwrite(
                                Optional.ofNullable(before.get(after.key())),
                                generations.getOrDefault(row, 0L),
                                after));
                generations.put(row, fence);
            }
        }
        if (!accepted.isEmpty()) {
            tell(new RosterWritten(turn.get(), district, fence, reach(district, fence), accepted));
        }
        return refused;
    }

    private static Optional<StoredRecord> find(
            RosterStore store, DistrictId district, RecordKey key) {
        return store.find(district, 1, key.kind(), List.of(key.id())).stream().findFirst();
    }

    private @Nullable Object seats(Invocation call) throws Throwable {
        DistrictId district = call.argument(DistrictId.class);
        String product = call.argument(String.class);
        long fence = call.argument(Long.class);
        Object answer = call.proceed();
        long before = 0;
        for (String row : seatRows(call)) {
            Long was = generations.put(new Row(district, product + " " + row), fence);
            before = Math.max(before, was == null ? 0 : was);
        }
        tell(
                new SeatsWritten(
                        turn.get(), district, product, fence, reach(district, fence), before));
        return answer;
    }

    private static List<String> seatRows(Invocation call) {
        return call.arguments(List.class)
                .findFirst()
                .map(Witness::people)
                .orElseGet(() -> List.of("ledger"));
    }

    private static List<String> people(List<?> seats) {
        return seats.stream()
                .map(each -> each instanceof Seat seat ? seat.personId() : each)
                .map(Object::toString)
                .toList();
    }

    private Object save(Invocation call) throws Throwable {
        Object answer = proceed(call);
        if (answer instanceof Optional<?> saved && saved.orElse(null) instanceof Run run) {
            readings.saved(run);
            tell(new RunSaved(turn.get(), run.district(), run));
        }
        return answer;
    }

    private static Object proceed(Invocation call) throws Throwable {
        return Objects.requireNonNull(call.proceed());
    }

    /** The highest number accepted before this one. */
    private long reach(DistrictId district, long fence) {
        long before = highest.getOrDefault(district, 0L);
        highest.put(district, Math.max(before, fence));
        return before;
    }

    private void tell(Effect effect) {
        listeners.forEach(each -> each.accept(effect));
    }

    private record Row(DistrictId district, String id) {}
}
