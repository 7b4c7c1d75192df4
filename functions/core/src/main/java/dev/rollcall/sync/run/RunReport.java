package dev.rollcall.sync.run;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did, for people: counts only.
 *
 * @param tally records by school, kind and outcome
 * @param orphanMemberships places in classes held by people the source did not serve
 * @param duplicates records served more than once
 * @param remarks what else people should know
 * @param census the district as it stands once the allowed part is applied
 * @param seats seats of all products by what became of them in this run
 * @param products the same by product, each by its own
 */
public record RunReport(
        Tally tally,
        int orphanMemberships,
        int duplicates,
        List<Remark> remarks,
        Census census,
        SeatCounts seats,
        Map<String, SeatCounts> products) {

    public RunReport {
        remarks = List.copyOf(remarks);
        products = Collections.unmodifiableMap(new LinkedHashMap<>(products));
    }

    /** The report of a run that was refused for what these remarks say. */
    public static RunReport refused(List<Remark> remarks, Census census) {
        return new RunReport(new Tally(), 0, 0, remarks, census, SeatCounts.none(), Map.of());
    }

    /** The report once the seats of these products are decided. */
    public RunReport withSeats(Map<String, SeatCounts> counts) {
        SeatCounts all = counts.values().stream().reduce(SeatCounts.none(), SeatCounts::plus);
        return new RunReport(tally, orphanMemberships, duplicates, remarks, census, all, counts);
    }

    public RunReport withCensus(Census after) {
        return new RunReport(tally, orphanMemberships, duplicates, remarks, after, seats, products);
    }

    /**
     * What the seat step did and left.
     *
     * @param granted students who came to hold a seat
     * @param freed students who lost any claim
     * @param holding seats held now
     * @param grace students in grace now
     * @param waiting students waiting now
     */
    public record SeatCounts(int granted, int freed, int holding, int grace, int waiting) {
        public static SeatCounts none() {
            return new SeatCounts(0, 0, 0, 0, 0);
        }

        SeatCounts plus(SeatCounts other) {
            return new SeatCounts(
                    granted + other.granted,
                    freed + other.freed,
                    holding + other.holding,
                    grace + other.grace,
                    waiting + other.waiting);
        }
    }
}
