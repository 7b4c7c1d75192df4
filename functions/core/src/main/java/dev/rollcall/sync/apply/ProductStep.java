package dev.rollcall.sync.apply;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.seat.Claims;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatAllocator;
import dev.rollcall.seat.SeatDecision;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.claim.Basis;
import dev.rollcall.seat.claim.FindClaims;
import dev.rollcall.seat.claim.PlanClaims;
import dev.rollcall.seat.claim.StoredRoster;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Slice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The seats of one product. Nothing is read or written beside the ledger, and the licences where
 * they count, when neither the plan nor licences, settings or a grace's end call for a decision.
 */
final class ProductStep {

    private static final int BATCH = 1_000;

    private final String product;
    private final SeatSettings settings;
    private final SeatStore seats;
    private final StoredRoster roster;
    private final Slice slice;
    private final Basis basis;

    ProductStep(
            String product,
            SeatSettings settings,
            SeatStore seats,
            LicenceStore licences,
            RosterStore roster,
            Slice slice) {
        this.product = product;
        this.settings = settings;
        this.seats = seats;
        this.roster = new StoredRoster(roster, slice.district(), slice.shards(), slice::keepAlive);
        this.slice = slice;
        this.basis =
                new Basis(
                        settings,
                        settings.rule() == SeatRule.LICENSED_TEACHERS_CLASSES
                                ? licences.all(slice.district(), product)
                                : List.of(),
                        settings.schools() == SchoolRule.SINGLE
                                ? seats.choices(slice.district(), product)
                                : List.of());
    }

    SeatCounts decide(PlanClaims changes) {
        SeatLedger ledger = seats.ledger(slice.district(), product);
        return isDue(ledger, changes) ? decide(ledger, changes) : counts(ledger, 0, 0);
    }

    private boolean isDue(SeatLedger ledger, PlanClaims changes) {
        return changes.matterTo(settings)
                || ledger.openStep().isPresent()
                || !ledger.basis().equals(basis.asString())
                || ledger.settingsVersion() != slice.connection().settings().version()
                || ledger.earliestGraceEnd().filter(end -> !end.isAfter(slice.now())).isPresent();
    }

    private SeatCounts decide(SeatLedger ledger, PlanClaims changes) {
        slice.keepAlive();
        seats.openStep(slice.district(), product, slice.run().id(), slice.fence());
        List<Seat> current = seats.seats(slice.district(), slice.shards(), product);
        SeatDecision decision =
                new SeatAllocator(settings, decidedAt())
                        .decide(current, claims(ledger, current, changes));
        write(decision);
        SeatLedger totals =
                SeatLedger.of(
                        decision.after(),
                        basis.asString(),
                        slice.connection().settings().version(),
                        ledger.version() + 1);
        slice.keepAlive();
        seats.closeStep(slice.district(), product, totals, slice.fence());
        return counts(totals, decision.granted(), decision.remove().size());
    }

    private Claims claims(SeatLedger ledger, List<Seat> current, PlanClaims changes) {
        Set<String> present = new HashSet<>(current.size() * 2);
        current.forEach(seat -> present.add(seat.personId()));
        FindClaims find = new FindClaims(roster, basis);
        return isSound(ledger) ? find.since(present, changes) : find.anew(present);
    }

    /** Whether the present seats are those of the roster before this run, by the same rules. */
    private boolean isSound(SeatLedger ledger) {
        boolean ours = ledger.openStep().filter(by -> !by.equals(slice.run().id())).isEmpty();
        boolean first = ledger.basis().isEmpty() && slice.connection().lastFull().isEmpty();
        return ours && (first || basis.hasRulesOf(ledger));
    }

    private Instant decidedAt() {
        return slice.run().startedAt().orElse(slice.run().createdAt());
    }

    private void write(SeatDecision decision) {
        for (List<String> batch : batches(decision.remove())) {
            slice.keepAlive();
            seats.remove(slice.district(), slice.shards(), product, slice.fence(), batch);
        }
        for (List<Seat> batch : batches(decision.put())) {
            slice.keepAlive();
            seats.put(slice.district(), slice.shards(), product, slice.fence(), batch);
        }
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
