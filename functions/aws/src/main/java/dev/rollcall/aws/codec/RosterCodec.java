package dev.rollcall.aws.codec;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterRecord;

import java.util.Collection;
import java.util.List;

/** Records, and what hangs on them, as texts of their own. */
public final class RosterCodec {
    private RosterCodec() {}

    /** A record; of a class all but its members. */
    public static String text(RosterRecord roster) {
        return ArrayText.write(to -> RecordForm.write(to, roster));
    }

    /** The record whose text this is; a class comes without members. */
    public static RosterRecord roster(Kind kind, String text) {
        return ArrayText.read(text, from -> RecordForm.read(from, kind));
    }

    /** A person's places in classes. */
    public static String memberships(Collection<Membership> memberships) {
        return ArrayText.write(to -> to.each(memberships, PlaceForm::membership));
    }

    public static List<Membership> memberships(String text) {
        return ArrayText.read(text, from -> from.each(PlaceForm::membership));
    }

    /** The members of a class, or some of them. */
    public static String members(Collection<ClassMember> members) {
        return ArrayText.write(to -> to.each(members, PlaceForm::member));
    }

    public static List<ClassMember> members(String text) {
        return ArrayText.read(text, from -> from.each(PlaceForm::member));
    }
}
