package dev.rollcall.roster.plan;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a run knows while it reads a whole district: what is stored, what was served, who is
 * in which class, and the plan so far. Not thread-safe; {@link ReadStateCodec} carries it over to a
 * later slice.
 */
public final class ReadState {

    private final Map<Kind, RecordIndex> indexes = new EnumMap<>(Kind.class);
    private final Set<Kind> unprovable = EnumSet.noneOf(Kind.class);
    private final PlanDraft draft;
    MembershipArrays memberships = new MembershipArrays();
    int duplicates;
    int records;

    /** Nothing read yet. */
    public ReadState() {
        this(new PlanDraft());
        for (Kind kind : Kind.values()) {
            indexes.put(kind, new RecordIndex());
        }
    }

    ReadState(PlanDraft draft) {
        this.draft = draft;
    }

    void index(Kind kind, RecordIndex index) {
        indexes.put(kind, index);
    }

    public RecordIndex index(Kind kind) {
        RecordIndex index = indexes.get(kind);
        if (index == null) {
            throw new IllegalStateException("every kind has an index");
        }
        return index;
    }

    public PlanDraft draft() {
        return draft;
    }

    /** Records served so far. */
    public int records() {
        return records;
    }

    public void countRecord() {
        records++;
    }

    /** Records served more than once. */
    public int duplicates() {
        return duplicates;
    }

    public void countDuplicate() {
        duplicates++;
    }

    /** Puts everybody a class lists into it. */
    public void enrol(RosterClass one) {
        int rosterClass = index(Kind.CLASS).intern(one.id());
        RecordIndex people = index(Kind.PERSON);
        for (ClassMember member : one.members()) {
            memberships.add(
                    people.intern(member.personId()),
                    rosterClass,
                    member.role(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** The places of a person in the classes read. */
    public List<Membership> membershipsOf(int person) {
        return memberships.of(person, index(Kind.CLASS));
    }

    /**
     * Notes that an unreadable record of this kind named no id, so that nobody can be called
     * absent.
     */
    public void cannotProveAbsence(Kind kind) {
        unprovable.add(kind);
    }

    public boolean provesAbsence(Kind kind) {
        return !unprovable.contains(kind);
    }

    /** Places in classes held by people the source did not serve. */
    public int orphanMemberships() {
        RecordIndex people = index(Kind.PERSON);
        int orphans = 0;
        for (int person = 0; person < people.size(); person++) {
            orphans += people.isSeen(person) ? 0 : memberships.count(person);
        }
        return orphans;
    }
}
