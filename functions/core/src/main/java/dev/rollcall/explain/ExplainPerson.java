package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.person.Found;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.Recognition.Link;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.person.Whereabouts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains a person's seat, sign-in and place on the roster (product.md §4.4). It reads the
 * connection, one record, one seat, the ledger, a teacher's last sign-in, and an approval where one
 * is asked for; sign-in is judged by the very rules of a sign-in, so that the two cannot differ.
 */
public final class ExplainPerson {

    private final ConnectionStore connections;
    private final PersonReader people;
    private final SeatStore seats;
    private final Admission admission;
    private final LoginStore logins;
    private final InstantSource clock;

    public ExplainPerson(
            ConnectionStore connections,
            PersonReader people,
            SeatStore seats,
            Admission admission,
            LoginStore logins,
            InstantSource clock) {
        this.connections = connections;
        this.people = people;
        this.seats = seats;
        this.admission = admission;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * The explanation; also for somebody whom nothing is stored of, since that is an answer. Empty
     * when no portal ever listed the district.
     *
     * @param personId the portal's own id
     */
    public Optional<Explanation> explain(DistrictId district, String personId) {
        return connections.find(district).map(connection -> explain(connection, personId));
    }

    /**
     * The records of everybody with this SIS id, archived people included; several people may have
     * one (P16). Empty when no portal ever listed the district.
     */
    public Optional<List<StoredRecord>> bySisId(DistrictId district, String sisId) {
        return connections
                .find(district)
                .map(connection ->
                        people.bySisId(connection.id(), Whereabouts.of(connection), sisId));
    }

    private Explanation explain(Connection connection, String personId) {
        Found found = people.read(connection.id(), Whereabouts.of(connection), personId);
        List<Fact> facts = new ArrayList<>(RosterFacts.of(connection, found));
        facts.addAll(new SeatFacts(connection, ledger(connection), clock.instant()).of(found));
        facts.addAll(SignInFacts.of(admission.judge(recognition(connection, found))));
        facts.addAll(SharingFacts.of(connection, found, logins.seen(connection.id(), personId)));
        return new Explanation(connection.id(), personId, found.roster(), facts);
    }

    private SeatLedger ledger(Connection connection) {
        return seats.ledger(connection.id(), connection.settings().seats().mainProduct());
    }

    // As somebody the portal sends whose login never changed hands.
    private static Recognition recognition(Connection connection, Found found) {
        Optional<String> id = found.roster().map(StoredRecord::key).map(key -> key.id());
        return new Recognition(
                Optional.of(connection),
                new Subject(connection.id(), id, Optional.empty()),
                found,
                Link.AS_BEFORE,
                Optional.empty());
    }
}
