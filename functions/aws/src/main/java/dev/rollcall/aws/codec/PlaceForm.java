package dev.rollcall.aws.codec;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;

/** The stored form of a place in a class, seen from the person and from the class. */
final class PlaceForm {
    private PlaceForm() {}

    static void membership(ArrayWriter to, Membership membership) {
        to.begin().text(membership.classId()).text(letter(membership.role()));
        if (membership.begin().isPresent() || membership.end().isPresent()) {
            to.maybe(membership.begin()).maybe(membership.end());
        }
        to.end();
    }

    static Membership membership(ArrayReader from) {
        from.begin();
        Membership membership =
                new Membership(
                        from.text(),
                        role(from.text()),
                        RecordForm.date(from),
                        RecordForm.date(from));
        from.end();
        return membership;
    }

    static void member(ArrayWriter to, ClassMember member) {
        to.text(letter(member.role()) + member.personId());
    }

    static ClassMember member(ArrayReader from) {
        String place = from.text();
        return new ClassMember(place.substring(1), role(place.substring(0, 1)));
    }

    private static String letter(MemberRole role) {
        return switch (role) {
            case STUDENT -> "s";
            case PRIMARY_TEACHER -> "p";
            case TEACHER -> "t";
            case AIDE -> "a";
        };
    }

    private static MemberRole role(String letter) {
        return switch (letter) {
            case "s" -> MemberRole.STUDENT;
            case "p" -> MemberRole.PRIMARY_TEACHER;
            case "t" -> MemberRole.TEACHER;
            case "a" -> MemberRole.AIDE;
            default -> throw new IllegalStateException("stored role is unknown");
        };
    }
}
