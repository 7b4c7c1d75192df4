package dev.rollcall.sync.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies changes to a plain map and counts anew: slow, and right for being simple. */
final class Recount {

    final Map<RecordKey, Image> roster;
    private final Map<Kind, Integer> archived = new EnumMap<>(Kind.class);
    private final Map<String, Headcount> lost = new TreeMap<>();
    private int removedMemberships;

    Recount(Map<RecordKey, Image> before) {
        roster = new TreeMap<>(before);
    }

    Recount apply(Collection<Change> changes) {
        changes.forEach(this::apply);
        return this;
    }

    Census census() {
        return new Census("", active(), memberships(), schools(), List.of(), List.of());
    }

    Map<Kind, Integer> active() {
        Map<Kind, Integer> active = new EnumMap<>(Kind.class);
        roster.keySet().forEach(key -> active.merge(key.kind(), 1, Integer::sum));
        return active;
    }

    /** What was taken away on the way. */
    Removals removals(Instant at) {
        return new Removals(at, archived, removedMemberships, lost);
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Archive(Image was) -> {
                roster.remove(was.key());
                archived.merge(was.key().kind(), 1, Integer::sum);
                Headcount.of(was).forEach((id, by) -> lost.merge(id, by, Headcount::plus));
            }
            case Change.Update(Image was, Image is) -> {
                List<Membership> gone = new ArrayList<>(was.memberships());
                gone.removeAll(is.memberships());
                removedMemberships += gone.size();
                roster.put(is.key(), is);
            }
            case Change.Create create -> roster.put(create.key(), create.image());
            case Change.Restore restore -> roster.put(restore.key(), restore.image());
        }
    }

    private int memberships() {
        return roster.values().stream().mapToInt(image -> image.memberships().size()).sum();
    }

    private Map<String, Headcount> schools() {
        Map<String, Headcount> schools = new TreeMap<>();
        roster.values()
                .forEach(image ->
                        Headcount.of(image)
                                .forEach((id, by) -> schools.merge(id, by, Headcount::plus)));
        return schools;
    }
}
