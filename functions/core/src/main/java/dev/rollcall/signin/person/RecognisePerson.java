package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.signin.person.Recognition.Link;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds the person behind a portal's identity by district and the portal's ids, byte for byte, and
 * by nothing else (S-20). Everything it needs is read side by side. Thread-safe.
 */
public final class RecognisePerson {

    private static final Duration SEEN_AGAIN = Duration.ofDays(1);

    private final ConnectionStore connections;
    private final PersonReader people;
    private final LoginStore logins;
    private final InstantSource clock;
    private final KnownWhereabouts whereabouts = new KnownWhereabouts();

    public RecognisePerson(
            ConnectionStore connections,
            PersonReader people,
            LoginStore logins,
            InstantSource clock) {
        this.connections = connections;
        this.people = people;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * Who this is. Writes nothing, and asks the same of everybody, on a roster or not (S-21): what
     * is learned of the login is kept by {@link #keep} if they are let in.
     */
    public Recognition recognise(PortalIdentity identity) {
        DistrictId district = identity.district();
        var guess =
                SideBySide.ask(() ->
                        whereabouts
                                .of(district)
                                .map(at -> read(district, at, identity.personId())));
        var link = SideBySide.ask(() -> LoginLink.read(logins, identity));
        Optional<Connection> connection = connections.find(district);
        Optional<Whereabouts> before = whereabouts.of(district);
        connection.ifPresent(whereabouts::learn);
        Optional<Whereabouts> now = connection.map(Whereabouts::of);
        Found served =
                guess.get()
                        .filter(found -> before.equals(now))
                        .or(() -> now.map(at -> read(district, at, identity.personId())))
                        .orElse(Found.NOBODY);
        return connection
                .map(known -> placed(known, identity, served, link.get()))
                .orElseGet(() -> stranger(identity));
    }

    private Recognition placed(
            Connection connection, PortalIdentity identity, Found served, LoginLink link) {
        Optional<Found> former = former(connection, served, link);
        if (former.isPresent()) {
            return new Recognition(
                    Optional.of(connection),
                    subject(identity, former.get()),
                    former.get(),
                    Link.AS_BEFORE,
                    Optional.empty());
        }
        Link followed = link.followed();
        return followed == Link.CONTESTED
                ? nobody(connection, identity)
                : new Recognition(
                        Optional.of(connection),
                        subject(identity, served),
                        served,
                        followed,
                        link.told(served, clock.instant()));
    }

    private static Recognition nobody(Connection connection, PortalIdentity identity) {
        return new Recognition(
                Optional.of(connection),
                subject(identity, Found.NOBODY),
                Found.NOBODY,
                Link.CONTESTED,
                Optional.empty());
    }

    /**
     * The person the login was before, where that is who is meant: the portal names nobody now, or
     * names somebody outdated, as ClassLink may for days, while the other is on the roster.
     */
    private Optional<Found> former(Connection connection, Found served, LoginLink link) {
        if (served.active().isPresent()) {
            return Optional.empty();
        }
        return link.formerPerson()
                .map(id -> read(connection.id(), Whereabouts.of(connection), Optional.of(id)))
                .filter(found ->
                        found.active().isPresent()
                                || (link.identity().personId().isEmpty() && found.isArchived()));
    }

    /**
     * Keeps what was learned of somebody who is let in: of the login, and that they were seen,
     * where the pair check needs to know (product.md A7). Repeating it changes nothing.
     */
    public void keep(PortalIdentity identity, Recognition who) {
        var seen =
                sighting(identity, who)
                        .map(each -> SideBySide.run(() -> see(identity.district(), each)));
        keepLogin(who);
        seen.ifPresent(SideBySide::get);
    }

    // Once a day is enough to compare, and a read costs a warm sign-in less than a write.
    private void see(DistrictId district, Sighting now) {
        boolean isKnown =
                logins.seen(district, now.personId())
                        .filter(last -> last.role().equals(now.role()))
                        .filter(last -> now.at().isBefore(last.at().plus(SEEN_AGAIN)))
                        .isPresent();
        if (!isKnown) {
            logins.see(district, now);
        }
    }

    private Optional<Sighting> sighting(PortalIdentity identity, Recognition who) {
        Optional<String> id = who.subject().personId().or(identity::personId).or(identity::loginId);
        Optional<Person> person = who.person().active();
        Optional<Role> role =
                person.isEmpty()
                        ? identity.role()
                        : Optional.of(Role.TEACHER).filter(person.get()::is);
        boolean isCompared = person.isEmpty() || role.isPresent();
        return id.filter(any -> isCompared).map(any -> new Sighting(any, role, clock.instant()));
    }

    private void keepLogin(Recognition who) {
        who.login()
                .filter(told -> !isKept(who.subject().district(), told))
                .ifPresent(told -> logins.keep(who.subject().district(), told));
    }

    private boolean isKept(DistrictId district, Login told) {
        return logins.find(district, told.loginId())
                .filter(kept -> kept.personId().equals(told.personId()))
                .isPresent();
    }

    private Found read(DistrictId district, Whereabouts at, Optional<String> personId) {
        return personId.map(id -> people.read(district, at, id)).orElse(Found.NOBODY);
    }

    private static Recognition stranger(PortalIdentity identity) {
        return new Recognition(
                Optional.empty(),
                subject(identity, Found.NOBODY),
                Found.NOBODY,
                Link.AS_BEFORE,
                Optional.empty());
    }

    private static Subject subject(PortalIdentity identity, Found person) {
        return new Subject(
                identity.district(), person.roster().map(r -> r.key().id()), identity.loginId());
    }
}
