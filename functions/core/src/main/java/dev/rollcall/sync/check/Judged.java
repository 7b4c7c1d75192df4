package dev.rollcall.sync.check;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.read.Findings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the rules judge: a plan's numbers beside those of the district as it stands.
 *
 * @param budget the district's limits
 * @param findings the plan's numbers
 * @param census the district before the plan
 * @param now when the judging happens
 * @param rollover whether limits for classes and memberships are lifted today
 */
record Judged(
        ChangeBudget budget, Findings findings, Census census, Instant now, boolean rollover) {

    private static final Duration WINDOW = Duration.ofHours(24);

    int count(Kind kind, Outcome outcome) {
        return findings.tally().total(kind, outcome);
    }

    /** Records of a kind the source served. */
    int served(Kind kind) {
        return count(kind, Outcome.CREATED)
                + count(kind, Outcome.UPDATED)
                + count(kind, Outcome.UNCHANGED)
                + count(kind, Outcome.RESTORED)
                + count(kind, Outcome.QUARANTINED);
    }

    boolean readEverything() {
        return findings.standing().isPresent();
    }

    /** What was archived in the 24 hours before. */
    List<Removals> recent() {
        return census.removals().stream().filter(r -> r.at().isAfter(now.minus(WINDOW))).toList();
    }

    int recentlyArchived(Kind kind) {
        return recent().stream().mapToInt(removals -> removals.of(kind)).sum();
    }

    Headcount recentlyLost(String school) {
        return recent().stream()
                .map(removals -> removals.bySchool().getOrDefault(school, Headcount.NONE))
                .reduce(Headcount.NONE, Headcount::plus);
    }

    /** Archives of a kind, those of the last 24 hours included. */
    int archived(Kind kind) {
        return count(kind, Outcome.ARCHIVED) + recentlyArchived(kind);
    }

    /** Active records of a kind before the first of the archives counted. */
    int before(Kind kind) {
        return census.active(kind) + recentlyArchived(kind);
    }

    boolean isLifted(Kind kind) {
        return rollover && kind != Kind.PERSON && kind != Kind.SCHOOL;
    }

    /** True when the part is more than so many percent of the whole. */
    static boolean exceeds(int part, int percent, int whole) {
        return (long) part * 100 > (long) percent * whole;
    }
}
