package dev.rollcall.roster;

import java.util.List;

/**
 * A record with what hangs on it, before or after a change.
 *
 * @param roster the record
 * @param memberships a person's places in classes, sorted; empty for other kinds
 */
public record Image(RosterRecord roster, List<Membership> memberships) {

    public Image {
        memberships = Ascending.of(memberships);
    }

    public static Image of(RosterRecord roster) {
        return new Image(roster, List.of());
    }

    public RecordKey key() {
        return roster.key();
    }

    /** The school it is counted under; empty text for the district. */
    public String home() {
        return roster.schools().stream().findFirst().orElse("");
    }

    /** The same, with nobody out of a class who was in it before. */
    public Image keepingPlacesOf(Image before) {
        if (roster instanceof RosterClass is && before.roster instanceof RosterClass was) {
            return Image.of(is.joinedBy(was.members()));
        }
        return withMemberships(Membership.united(before.memberships, memberships));
    }

    public Image withMemberships(List<Membership> others) {
        return new Image(roster, others);
    }
}
