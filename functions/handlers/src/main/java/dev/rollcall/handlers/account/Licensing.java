package dev.rollcall.handlers.account;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;
import dev.rollcall.seat.licence.LicenceStore;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads and changes teachers' licences, and has the seats that depend on them decided anew. */
final class Licensing {

    private static final int TRIES = 10;

    private final ConnectionStore connections;
    private final RosterStore roster;
    private final LicenceStore licences;
    private final SeatWish wish;
    private final InstantSource clock;

    Licensing(
            ConnectionStore connections,
            RosterStore roster,
            LicenceStore licences,
            SeatWish wish,
            InstantSource clock) {
        this.connections = connections;
        this.roster = roster;
        this.licences = licences;
        this.wish = wish;
        this.clock = clock;
    }

    /** A teacher's licence for the product people sign in to. */
    Licence of(DistrictId district, String teacher) {
        Connection connection = connection(district);
        return of(connection, connection.settings().seats().mainProduct(), teacher);
    }

    /** A teacher's licence for a product; undecided where nothing was decided. */
    Licence of(Connection connection, String product, String teacherId) {
        Person teacher = teacher(connection, teacherId);
        return licences.find(connection.id(), product, teacher.id())
                .orElseGet(() -> Licence.undecided(product, teacher.id()));
    }

    /** Decides for whatever the licence is for; of several decisions at once the last counts. */
    Licence approve(DistrictId district, String teacher, Approval approval) {
        Connection connection = connection(district);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Licence now = of(connection, connection.settings().seats().mainProduct(), teacher);
            Optional<Licence> stored = decide(connection, now, approval, now.scope());
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new Refusal(Problem.VERSION_DIFFERS);
    }

    /** Stores a decision in place of the licence as it was seen; empty when it had changed. */
    Optional<Licence> decide(
            Connection connection, Licence seen, Approval approval, LicenceScope scope) {
        Licence next = seen.decided(approval, scope, clock.instant());
        if (next.equals(seen) && seen.version() > 0) {
            return Optional.of(seen);
        }
        Optional<Licence> stored = licences.save(connection.id(), next);
        stored.filter(now -> countsOtherwise(seen, now)).ifPresent(any -> wish.of(connection));
        return stored;
    }

    private static boolean countsOtherwise(Licence before, Licence after) {
        boolean otherScope = after.isApproved() && !before.scope().equals(after.scope());
        return otherScope || before.isApproved() != after.isApproved();
    }

    private Connection connection(DistrictId district) {
        return connections.find(district).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Person teacher(Connection connection, String id) {
        Person person = person(connection, id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        if (!person.is(Role.TEACHER)) {
            throw new Refusal(Problem.PERSON_NOT_TEACHER);
        }
        return person;
    }

    // Before the first import there are neither shards nor people.
    private Optional<Person> person(Connection connection, String id) {
        if (connection.shards() == 0) {
            return Optional.empty();
        }
        return roster.find(connection.id(), connection.shards(), Kind.PERSON, List.of(id)).stream()
                .filter(StoredRecord::isActive)
                .map(stored -> (Person) stored.image().roster())
                .findFirst();
    }
}
