package dev.rollcall.roster;

import java.util.Collection;
import java.util.List;

/**
 * The canonical forms behind fingerprints. The order of lists that mean sets does not matter; a
 * change to any method here makes every record differ once, so a form only ever gets a new version
 * on purpose.
 */
public final class Fingerprints {

    private static final String FORM = "1";

    private Fingerprints() {}

    /** The fingerprint of a record without its memberships. */
    public static Fingerprint of(RosterRecord roster) {
        Canonical form = new Canonical().text(FORM).text(roster.kind().code()).text(roster.id());
        switch (roster) {
            case School school -> school(form, school);
            case Term term -> form.maybe(term.name()).maybe(term.start()).maybe(term.end());
            case Course course -> form.maybe(course.name()).maybe(course.number());
            case RosterClass one -> rosterClass(form, one);
            case Person person -> person(form, person);
        }
        return form.fingerprint();
    }

    /** The fingerprint of a person's memberships; {@link Fingerprint#NONE} when there are none. */
    public static Fingerprint of(Collection<Membership> memberships) {
        if (memberships.isEmpty()) {
            return Fingerprint.NONE;
        }
        return new Canonical()
                .text(FORM)
                .each(memberships.stream().sorted().toList(), Fingerprints::membership)
                .fingerprint();
    }

    /** One fingerprint for a sequence of texts. */
    public static Fingerprint ofTexts(List<String> texts) {
        return new Canonical().text(FORM).each(texts, Canonical::text).fingerprint();
    }

    private static void school(Canonical form, School school) {
        form.text(school.name())
                .maybe(school.sisId())
                .maybe(school.number())
                .maybe(school.stateId())
                .maybe(school.ncesId())
                .maybe(school.lowGrade())
                .maybe(school.highGrade());
    }

    private static void rosterClass(Canonical form, RosterClass one) {
        form.text(one.name())
                .text(one.schoolId())
                .maybe(one.courseId())
                .each(one.termIds(), Canonical::text)
                .maybe(one.details().subject())
                .maybe(one.details().grade())
                .maybe(one.details().period())
                .maybe(one.details().section())
                .maybe(one.details().sisId())
                .each(one.members(), (f, m) -> f.text(m.personId()).text(m.role().code()));
    }

    private static void person(Canonical form, Person person) {
        form.text(person.name().first())
                .text(person.name().last())
                .maybe(person.email())
                .each(person.roles(), Fingerprints::role)
                .each(
                        person.fields().entrySet(),
                        (f, e) -> f.text(e.getKey().code()).text(e.getValue()))
                .each(person.relationships(), Fingerprints::relationship);
    }

    private static void role(Canonical form, PersonRole role) {
        form.text(role.role().code())
                .each(role.schools(), Canonical::text)
                .maybe(role.sisId())
                .maybe(role.grade());
    }

    private static void relationship(Canonical form, Relationship tie) {
        form.text(tie.studentId()).text(tie.relationship()).text(tie.type());
    }

    private static void membership(Canonical form, Membership membership) {
        form.text(membership.classId())
                .text(membership.role().code())
                .maybe(membership.begin())
                .maybe(membership.end());
    }
}
