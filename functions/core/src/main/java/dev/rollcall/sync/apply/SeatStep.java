package dev.rollcall.sync.apply;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatAllocator;
import dev.rollcall.seat.SeatDecision;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Slice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides seats by the rule {@code every-shared-student}: every active student is eligible. Whoever
 * came to be a student by this plan gains a claim, whoever ceased to be one loses it; nothing is
 * read or written when neither happened and neither settings nor a grace's end call for a new
 * decision.
 */
final class SeatStep {

    private static final String PRODUCT = SeatStore.DEFAULT_PRODUCT;

    private static final int BATCH = 1_000;

    private final SeatStore seats;
    private final Slice slice;

    SeatStep(SeatStore seats, Slice slice) {
        this.seats = seats;
        this.slice = slice;
    }

    SeatCounts decide(PlanReader plan, Selection selection) {
        Set<String> gained = new LinkedHashSet<>();
        Set<String> lost = new LinkedHashSet<>();
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            slice.keepAlive();
            selection.of(plan.chunk(chunk)).forEach(change -> sort(change, gained, lost));
        }
        SeatLedger ledger = seats.ledger(slice.district(), PRODUCT);
        return isDue(ledger, gained, lost) ? decide(ledger, gained, lost) : counts(ledger, 0, 0);
    }

    private boolean isDue(SeatLedger ledger, Set<String> gained, Set<String> lost) {
        return !gained.isEmpty()
                || !lost.isEmpty()
                || ledger.openStep().isPresent()
                || ledger.settingsVersion() != slice.connection().settings().version()
                || ledger.earliestGraceEnd().filter(end -> !end.isAfter(slice.now())).isPresent();
    }

    private SeatCounts decide(SeatLedger ledger, Set<String> gained, Set<String> lost) {
        slice.keepAlive();
        seats.openStep(slice.district(), PRODUCT, slice.run().id(), slice.fence());
        List<Seat> current = seats.seats(slice.district(), slice.shards(), PRODUCT);
        SeatDecision decision =
                new SeatAllocator(slice.connection().settings().seats(), decidedAt())
                        .decide(current, gained, lost);
        write(decision);
        SeatLedger totals =
                SeatLedger.of(
                        decision.after(),
                        slice.connection().settings().version(),
                        ledger.version() + 1);
        slice.keepAlive();
        seats.closeStep(slice.district(), PRODUCT, totals, slice.fence());
        return counts(totals, decision.granted(), decision.remove().size());
    }

    private Instant decidedAt() {
        return slice.run().startedAt().orElse(slice.run().createdAt());
    }

    private void write(SeatDecision decision) {
        for (List<String> batch : batches(decision.remove())) {
            slice.keepAlive();
            seats.remove(slice.district(), slice.shards(), PRODUCT, slice.fence(), batch);
        }
        for (List<Seat> batch : batches(decision.put())) {
            slice.keepAlive();
            seats.put(slice.district(), slice.shards(), PRODUCT, slice.fence(), batch);
        }
    }

    private static void sort(Change change, Set<String> gained, Set<String> lost) {
        boolean was =
                change instanceof Change.Update(Image before, Image after) && isStudent(before);
        boolean is = !(change instanceof Change.Archive) && isStudent(change.image());
        if (is && !was) {
            gained.add(change.key().id());
        } else if (!is && (was || isStudent(change.image()))) {
            lost.add(change.key().id());
        }
    }

    private static boolean isStudent(Image image) {
        return image.roster() instanceof Person person && person.isStudent();
    }

    private static SeatCounts counts(SeatLedger ledger, int granted, int freed) {
        return new SeatCounts(granted, freed, ledger.holding(), ledger.grace(), ledger.waiting());
    }

    private static <T> List<List<T>> batches(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .map(from -> all.subList(from, Math.min(from + BATCH, all.size())))
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
