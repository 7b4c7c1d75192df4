package dev.rollcall.roster.plan;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.hierarchy.OrgTree;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a run knows while it reads a whole district: what is stored, what was served, who is
 * in which class, how far each list is proven, and the plan so far. Not thread-safe; {@link
 * ReadStateCodec} carries it over to a later slice.
 */
public final class ReadState {

    private final Map<Kind, RecordIndex> indexes = new EnumMap<>(Kind.class);
    private final Set<Kind> unprovable = EnumSet.noneOf(Kind.class);
    private final Set<Kind> proven = EnumSet.noneOf(Kind.class);
    private final OrgTree orgs = new OrgTree();
    private final PlanDraft draft;
    final GuardianTies guardians = new GuardianTies();
    final Noted noted = new Noted();
    MembershipArrays memberships = new MembershipArrays();
    ListProof proof = new ListProof();
    Optional<String> revision = Optional.empty();
    boolean keepsPlaces;
    int enrollments;
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

    /** The district's organisations, where the portal serves them. */
    public OrgTree orgs() {
        return orgs;
    }

    /** What people should know of this read, beside the counts. */
    public Noted noted() {
        return noted;
    }

    /** The proof of the list being read. */
    public ListProof proof() {
        return proof;
    }

    /** Another list is begun, of which nothing is known. */
    public ListProof newProof() {
        proof = new ListProof();
        return proof;
    }

    /**
     * Takes the portal's mark of what it shares; false when it is not the mark of the pages before,
     * so that they belong to another state of the district.
     */
    public boolean isOfRevision(String mark) {
        boolean same = revision.isEmpty() || revision.get().equals(mark);
        revision = Optional.of(mark);
        return same;
    }

    /** The portal's mark of what it shares, where it has one. */
    public Optional<String> revision() {
        return revision;
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

    /** Enrollments served in the last reading of their list. */
    public int enrollments() {
        return enrollments;
    }

    /** Puts everybody a class lists into it. */
    public void enrol(RosterClass one) {
        for (ClassMember member : one.members()) {
            enrol(
                    new Enrollment(
                            member.personId(),
                            one.id(),
                            member.role(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    /** Puts a person into a class; each of them may be served later, or never. */
    public void enrol(Enrollment enrollment) {
        enrollments++;
        memberships.add(
                index(Kind.PERSON).intern(enrollment.personId()),
                index(Kind.CLASS).intern(enrollment.classId()),
                enrollment.role(),
                enrollment.begin(),
                enrollment.end());
    }

    /** Forgets every place in every class, because enrollments are read once more. */
    public void forgetPlaces() {
        memberships = new MembershipArrays();
        enrollments = 0;
        noted.forget(Remark.Code.ENROLLMENTS_UNREADABLE);
        noted.forget(Remark.Code.ENROLLMENTS_LEFT_OUT);
    }

    /** Notes that a student names a guardian. */
    public void tie(GuardianTie tie) {
        RecordIndex people = index(Kind.PERSON);
        guardians.add(people.intern(tie.guardianId()), people.intern(tie.studentId()));
    }

    /** The students who name this guardian. */
    public List<String> studentsOf(int guardian) {
        RecordIndex people = index(Kind.PERSON);
        return guardians.studentsOf(guardian).mapToObj(people::id).toList();
    }

    /** The places of a person in the classes that are shared with us. */
    public List<Membership> membershipsOf(int person) {
        noted.add(Remark.Code.CLASSES_NOT_SHARED, memberships.countNotIn(person, this::isShared));
        return memberships.of(person, index(Kind.CLASS), this::isShared);
    }

    /** Everybody who has a place in a class. */
    public List<ClassMember> membersOf(int rosterClass) {
        return memberships.in(rosterClass, index(Kind.PERSON));
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

    /** Notes that the lists of this kind are proven whole by their own pages. */
    public void prove(Kind kind) {
        proven.add(kind);
    }

    /** Whether the lists of this kind are proven whole, so that absence counts at once. */
    public boolean isProven(Kind kind) {
        return proven.contains(kind);
    }

    /** Notes that not every enrollment is known, so that nobody may be taken out of a class. */
    public void keepPlaces() {
        keepsPlaces = true;
    }

    /** Whether anybody may have places in classes that were not served. */
    public boolean keepsPlaces() {
        return keepsPlaces;
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

    /** A class that is not shared is left out until it is; one that cannot be read stays. */
    private boolean isShared(int rosterClass) {
        RecordIndex classes = index(Kind.CLASS);
        return classes.isSeen(rosterClass)
                || classes.isExempt(rosterClass)
                || (!provesAbsence(Kind.CLASS)
                        && classes.isStored(rosterClass)
                        && !classes.isArchived(rosterClass));
    }
}
