package dev.rollcall.signin.person;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.SeatStore;

import java.util.List;

/** Reads people one by one: a record and a seat, side by side. */
public final class PersonReader {

    private final RosterStore rosters;
    private final SeatStore seats;

    public PersonReader(RosterStore rosters, SeatStore seats) {
        this.rosters = rosters;
        this.seats = seats;
    }

    /**
     * What is kept of a person.
     *
     * @param at the connection's
     */
    public Found read(DistrictId district, Whereabouts at, String personId) {
        if (at.shards() == 0) {
            return Found.NOBODY;
        }
        var seat = SideBySide.ask(() -> seats.find(district, at.shards(), at.product(), personId));
        var records = rosters.find(district, at.shards(), Kind.PERSON, List.of(personId));
        return new Found(records.stream().findFirst(), seat.get());
    }

    /** The records of everybody with a SIS id, as {@link RosterStore#bySisId} finds them. */
    public List<StoredRecord> bySisId(DistrictId district, Whereabouts at, String sisId) {
        return at.shards() == 0 ? List.of() : rosters.bySisId(district, at.shards(), sisId);
    }
}
