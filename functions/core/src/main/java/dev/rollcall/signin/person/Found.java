package dev.rollcall.signin.person;

import dev.rollcall.roster.Person;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Seat;

import java.util.Optional;

/**
 * What is kept of a person.
 *
 * @param roster the record, archived or not
 * @param seat the seat, where one was decided
 */
public record Found(Optional<StoredRecord> roster, Optional<Seat> seat) {

    /** Nothing at all. */
    public static final Found NOBODY = new Found(Optional.empty(), Optional.empty());

    /** The person, where on the roster and not archived. */
    public Optional<Person> active() {
        return roster.filter(StoredRecord::isActive).map(each -> (Person) each.image().roster());
    }

    public boolean isArchived() {
        return roster.isPresent() && active().isEmpty();
    }
}
