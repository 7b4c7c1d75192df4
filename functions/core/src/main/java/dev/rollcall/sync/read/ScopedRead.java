package dev.rollcall.sync.read;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.sync.read.ScopeWalk.Enrolling;
import dev.rollcall.sync.run.Slice;

import java.util.List;
import java.util.Optional;

/**
 * Reads one school, teacher, class or student (product.md X4) and plans what differs, nothing else:
 * people keep their places in classes that are not in the scope. A teacher's scope are their
 * classes with everybody in them; a student's are the student and their places; a school's are its
 * classes and people. Whatever these name and nobody has, schools, courses and terms, is read too;
 * guardians are left to full runs. A scope that is interrupted is read anew.
 */
public final class ScopedRead {

    private final RosterSource source;
    private final RosterStore roster;
    private final PlanStore plans;
    private final Slice slice;

    public ScopedRead(RosterSource source, RosterStore roster, PlanStore plans, Slice slice) {
        this.source = source;
        this.roster = roster;
        this.plans = plans;
        this.slice = slice;
    }

    /** Reads the run's scope, which it must have, to its end. */
    public ReadResult read() {
        ReadInProgress read = ReadInProgress.begun(plans, slice, List.of());
        ScopeQuestions questions = new ScopeQuestions(source, slice, read);
        ServedPart served = new ServedPart(read);
        begin(questions);
        if (questions.stop().isEmpty()) {
            walk(questions, served).gather(slice.run().scope().orElseThrow());
        }
        return questions.stop().orElseGet(() -> plan(read, served));
    }

    /**
     * The event is kept for an approval that may come days later; no delta goes on from it, since
     * it tells nothing of the rest of the district.
     */
    private void begin(ScopeQuestions questions) {
        Optional<String> name = questions.districtName();
        Optional<String> event = questions.newestEvent();
        if (questions.stop().isEmpty()) {
            name.ifPresent(
                    value -> slice.change(c -> c.name().equals(value) ? c : c.withName(value)));
            slice.beginRead(event);
        }
    }

    private ScopeWalk walk(ScopeQuestions questions, ServedPart served) {
        StoredPart stored = new StoredPart(roster, slice);
        boolean isApart =
                source.collections(slice.connection()).contains(SourceCollection.ENROLLMENTS);
        return new ScopeWalk(
                questions,
                served,
                stored,
                new ScopeLookup(questions, served, stored, slice),
                isApart ? Enrolling.APART : Enrolling.IN_CLASSES);
    }

    private ReadResult plan(ReadInProgress read, ServedPart served) {
        new DeltaPlan(roster, slice, read).add(served.events(), served.enrollments());
        return read.sealPart();
    }
}
