package dev.rollcall.district;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of a roster may change before a person must look (reliability.md §6). A percentage limit
 * is exceeded only when its absolute companion is exceeded too.
 *
 * @param archivePercent archives of a kind, in percent of its active records
 * @param archiveFloor archives of a kind that are always allowed by the percentage rule
 * @param archivePeople archives of people that hold whatever the percentage
 * @param smallFloor archives within 24 hours that always pass
 * @param growthPercent additions of a kind, in percent of its active records
 * @param growthFloor additions of a kind that are always allowed
 * @param schemaPercent records of a kind that cannot be read, in percent of those served
 * @param churnPercent archived people who reappear under new ids, in percent of the archived
 * @param roleFlipPercent people who change between student and staff, in percent of all
 * @param rollover days on which limits for classes and memberships do not apply
 */
public record ChangeBudget(
        int archivePercent,
        int archiveFloor,
        int archivePeople,
        int smallFloor,
        int growthPercent,
        int growthFloor,
        int schemaPercent,
        int churnPercent,
        int roleFlipPercent,
        Optional<Rollover> rollover) {

    /** The defaults of reliability.md §6. */
    public static ChangeBudget standard() {
        return new ChangeBudget(10, 20, 500, 5, 50, 200, 1, 5, 2, Optional.empty());
    }

    /** The same, with no limit to how much a district may grow. */
    public ChangeBudget liftingGrowth() {
        return new ChangeBudget(
                archivePercent,
                archiveFloor,
                archivePeople,
                smallFloor,
                growthPercent,
                Integer.MAX_VALUE,
                schemaPercent,
                churnPercent,
                roleFlipPercent,
                rollover);
    }

    /** True inside the declared rollover days, both included. */
    public boolean isRollover(LocalDate day) {
        return rollover.filter(window -> window.includes(day)).isPresent();
    }

    /**
     * The days around the turn of the school year, both included.
     *
     * @param first the first day
     * @param last the last day
     */
    public record Rollover(LocalDate first, LocalDate last) {
        public Rollover {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a rollover ends after it begins");
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
