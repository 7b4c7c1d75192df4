package dev.rollcall.sync.apply;

import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.SeatStore.StaleSeatWriter;
import dev.rollcall.seat.claim.PlanClaims;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.run.LeaseLost;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Slice;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides the seats of every product of the district, each by its own rules and in a step of its
 * own (I6): what goes wrong with one keeps no other from being decided, and is tried again with the
 * run. A step is marked as under way before the first record is written that may change it, so that
 * whoever comes after a run that was given up knows that its seats have to be counted anew.
 */
final class SeatStep {

    private final SeatStore seats;
    private final LicenceStore licences;
    private final RosterStore roster;
    private final Slice slice;
    private final PlanClaims written = new PlanClaims();
    private final Set<String> marked = new HashSet<>();
    private int chunksWritten;

    SeatStep(SeatStore seats, LicenceStore licences, RosterStore roster, Slice slice) {
        this.seats = seats;
        this.licences = licences;
        this.roster = roster;
        this.slice = slice;
    }

    /** These changes, of one chunk, are about to be written. */
    void beforeWriting(List<Change> changes) {
        changes.forEach(written::add);
        chunksWritten++;
        products().forEach(this::mark);
    }

    /** What became of the seats of each product; throws the first failure when all are through. */
    Map<String, SeatCounts> decide(PlanReader plan, Selection selection) {
        PlanClaims claims = claims(plan, selection);
        Map<String, SeatCounts> counts = new LinkedHashMap<>();
        Failures failures = new Failures();
        products()
                .forEach((product, settings) ->
                        failures.note(
                                () -> counts.put(product, decide(product, settings, claims))));
        failures.throwFirst();
        return counts;
    }

    private SeatCounts decide(String product, SeatSettings settings, PlanClaims claims) {
        return new ProductStep(product, settings, seats, licences, roster, slice).decide(claims);
    }

    /**
     * What was written is known where this slice wrote all of it; what a release wrote never is.
     */
    private PlanClaims claims(PlanReader plan, Selection selection) {
        if (chunksWritten == plan.chunks() && !slice.run().isReleasing()) {
            return written;
        }
        PlanClaims claims = new PlanClaims();
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            slice.keepAlive();
            selection.of(plan.chunk(chunk)).forEach(claims::add);
        }
        return claims;
    }

    /** One chunk may matter to some products, and a later one to the others. */
    private void mark(String product, SeatSettings settings) {
        if (!marked.contains(product) && written.matterTo(settings)) {
            slice.keepAlive();
            seats.openStep(slice.district(), product, slice.run().id(), slice.fence());
            marked.add(product);
        }
    }

    private Map<String, SeatSettings> products() {
        return slice.connection().settings().seats().byProduct();
    }

    /** Remembers the first thing that went wrong. */
    private static final class Failures {
        private @Nullable RuntimeException first;

        void note(Runnable work) {
            try {
                work.run();
            } catch (LeaseLost | StaleSeatWriter replaced) {
                throw replaced;
            } catch (RuntimeException e) {
                first = Optional.ofNullable(first).orElse(e);
            }
        }

        void throwFirst() {
            if (first != null) {
                throw first;
            }
        }
    }
}
