package dev.rollcall.schedule.witness;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceEvent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every value a portal ever served, true or not. */
public final class Served {
    private final Map<RecordKey, Set<RosterRecord>> values = new HashMap<>();
    private final Map<String, Set<ClassMember>> members = new HashMap<>();

    Served() {}

    void page(Page page) {
        page.records().forEach(this::value);
        page.links()
                .enrollments()
                .forEach(each ->
                        member(each.classId(), new ClassMember(each.personId(), each.role())));
    }

    void event(SourceEvent event) {
        if (event instanceof SourceEvent.Upserted(RosterRecord roster)) {
            value(roster);
        }
    }

    private void value(RosterRecord roster) {
        values.computeIfAbsent(roster.key(), any -> new HashSet<>()).add(bare(roster));
        if (roster instanceof RosterClass one) {
            one.members().forEach(each -> member(one.id(), each));
        }
    }

    private void member(String classId, ClassMember member) {
        members.computeIfAbsent(classId, any -> new HashSet<>()).add(member);
    }

    /**
     * Whether the portal served the record as it is, and each of its places. The members of a class
     * are judged one by one: some may be kept back for a person to look at.
     */
    public boolean has(Image image) {
        return hasRecord(image.roster())
                && image.memberships().stream().allMatch(each -> hasPlace(image.key(), each));
    }

    private boolean hasRecord(RosterRecord roster) {
        return values.getOrDefault(roster.key(), Set.of()).contains(bare(roster))
                && (!(roster instanceof RosterClass one)
                        || one.members().stream().allMatch(each -> hasMember(one.id(), each)));
    }

    private static RosterRecord bare(RosterRecord roster) {
        return roster instanceof RosterClass one ? one.withMembers(List.of()) : roster;
    }

    private boolean hasPlace(RecordKey person, Membership place) {
        return hasMember(place.classId(), new ClassMember(person.id(), place.role()));
    }

    private boolean hasMember(String classId, ClassMember member) {
        return members.getOrDefault(classId, Set.of()).contains(member);
    }
}
