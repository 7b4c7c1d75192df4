package dev.rollcall.sync.read;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Fingerprints;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanWriter;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.RecordIndex;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the records of a page with what is stored and puts what differs into the plan. */
final class PageIntake {

    private final RosterStore roster;
    private final Slice slice;
    private final ReadState state;
    private final PlanWriter plan;

    PageIntake(RosterStore roster, Slice slice, ReadInProgress read) {
        this.roster = roster;
        this.slice = slice;
        this.state = read.state();
        this.plan = read.plan();
    }

    void accept(Kind kind, List<RosterRecord> records) {
        Map<String, Image> changed = new LinkedHashMap<>();
        for (RosterRecord roster : records) {
            int ordinal = state.index(kind).intern(roster.id());
            if (state.index(kind).see(ordinal)) {
                state.countRecord();
                compare(ordinal, image(roster, ordinal), changed);
            } else {
                state.countDuplicate();
            }
        }
        change(kind, changed);
    }

    private Image image(RosterRecord roster, int ordinal) {
        if (roster instanceof RosterClass one) {
            state.enrol(one);
        }
        List<Membership> places =
                roster.kind() == Kind.PERSON ? state.membershipsOf(ordinal) : List.of();
        return new Image(roster, places);
    }

    private void compare(int ordinal, Image image, Map<String, Image> changed) {
        RecordIndex index = state.index(image.key().kind());
        Fingerprint content = Fingerprints.of(image.roster());
        Fingerprint places = Fingerprints.of(image.memberships());
        if (!index.isStored(ordinal)) {
            plan.add(new Change.Create(image));
        } else if (index.isArchived(ordinal) || !index.matches(ordinal, content, places)) {
            changed.put(image.key().id(), image);
        } else {
            state.draft().tally().add(image.home(), image.key().kind(), Outcome.UNCHANGED);
        }
    }

    private void change(Kind kind, Map<String, Image> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>(changed.keySet());
        for (StoredRecord stored : roster.find(slice.district(), slice.shards(), kind, ids)) {
            Image after = changed.remove(stored.key().id());
            if (after != null) {
                plan.add(
                        stored.isActive()
                                ? new Change.Update(stored.image(), after)
                                : new Change.Restore(stored.image(), after));
            }
        }
        changed.values().forEach(image -> plan.add(new Change.Create(image)));
    }
}
