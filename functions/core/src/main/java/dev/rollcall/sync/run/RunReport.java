package dev.rollcall.sync.run;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;

import java.util.List;

/**
 * What a run did, for people: counts only.
 *
 * @param tally records by school, kind and outcome
 * @param orphanMemberships places in classes held by people the source did not serve
 * @param duplicates records served more than once
 * @param remarks what else people should know
 * @param census the district as it stands once the allowed part is applied
 * @param seats seats by what became of them in this run
 */
public record RunReport(
        Tally tally,
        int orphanMemberships,
        int duplicates,
        List<Remark> remarks,
        Census census,
        SeatCounts seats) {

    public RunReport {
        remarks = List.copyOf(remarks);
    }

    /** The report of a run that was refused for what these remarks say. */
    public static RunReport refused(List<Remark> remarks, Census census) {
        return new RunReport(new Tally(), 0, 0, remarks, census, SeatCounts.none());
    }

    public RunReport withSeats(SeatCounts counts) {
        return new RunReport(tally, orphanMemberships, duplicates, remarks, census, counts);
    }

    public RunReport withCensus(Census after) {
        return new RunReport(tally, orphanMemberships, duplicates, remarks, after, seats);
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
    }
}
