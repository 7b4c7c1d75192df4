package dev.rollcall.handlers.account;

import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.product.Product;
import dev.rollcall.product.VendorProfile;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and changes teachers' licences, and has the seats that depend on them decided anew. */
final class Licensing {

    private static final int TRIES = 10;

    private final ConnectionStore connections;
    private final RosterStore roster;
    private final LicenceStore licences;
    private final VendorProfile vendor;
    private final SeatWish wish;
    private final CallJournal journal;
    private final InstantSource clock;

    Licensing(
            ConnectionStore connections,
            RosterStore roster,
            LicenceStore licences,
            VendorProfile vendor,
            SeatWish wish,
            CallJournal journal,
            InstantSource clock) {
        this.vendor = vendor;
        this.journal = journal;
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
    Licence approve(Call call, String teacher, Approval approval) {
        Connection connection = connection(call.district());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Licence now = of(connection, connection.settings().seats().mainProduct(), teacher);
            Optional<Licence> stored = decide(call, connection, now, approval, now.scope());
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new Refusal(Problem.VERSION_DIFFERS);
    }

    /** Stores a decision in place of the licence as it was seen; empty when it had changed. */
    Optional<Licence> decide(
            Call call, Connection connection, Licence seen, Approval approval, LicenceScope scope) {
        mustBeSold(seen.product(), scope);
        Licence next = seen.decided(approval, scope, clock.instant());
        Optional<Licence> stored =
                next.equals(seen) && seen.version() > 0
                        ? Optional.of(seen)
                        : licences.save(connection.id(), next);
        stored.ifPresent(now -> note(call, connection.id(), now));
        stored.filter(now -> countsOtherwise(seen, now)).ifPresent(any -> wish.of(connection));
        return stored;
    }

    /** A product whose profile names no scope needs no licence there, and may be used by any. */
    private void mustBeSold(String product, LicenceScope scope) {
        var sold = vendor.product(product).map(Product::licences).orElseGet(Set::of);
        if (!sold.isEmpty() && !sold.contains(kind(scope))) {
            throw new Refusal(Problem.LICENCE_SCOPE_NOT_SOLD, "$.scope");
        }
    }

    private static dev.rollcall.product.LicenceScope kind(LicenceScope scope) {
        return switch (scope) {
            case LicenceScope.District _ -> dev.rollcall.product.LicenceScope.DISTRICT;
            case LicenceScope.Schools _ -> dev.rollcall.product.LicenceScope.SCHOOL;
            case LicenceScope.Classes _ -> dev.rollcall.product.LicenceScope.CLASSES;
        };
    }

    private void note(Call call, DistrictId district, Licence licence) {
        String name = licence.product() + "/" + licence.version() + "/" + licence.teacherId();
        journal.note(
                call,
                district,
                JournalEvent.LICENCE_DECIDED,
                name,
                Map.of(
                        "teacher", licence.teacherId(),
                        "product", licence.product(),
                        "approval", licence.approval().code(),
                        "scope", Words.of(kind(licence.scope()))));
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
