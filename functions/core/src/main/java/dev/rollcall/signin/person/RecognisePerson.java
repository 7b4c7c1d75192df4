package dev.rollcall.signin.person;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.Recognition.Link;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds the person behind a portal's identity by district and the portal's ids, byte for byte, and
 * by nothing else (S-20). Everything it needs is read side by side. Thread-safe.
 */
public final class RecognisePerson {

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

    /** Who this is. A login that nobody knew is kept; one that moved is kept anew. */
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
            return recognition(connection, identity, former.get(), Link.AS_BEFORE);
        }
        if (link.isContested()) {
            return new Recognition(
                    Optional.of(connection),
                    subject(identity, Found.NOBODY),
                    Found.NOBODY,
                    Link.CONTESTED);
        }
        return recognition(connection, identity, served, kept(identity, served, link));
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

    private Recognition recognition(
            Connection connection, PortalIdentity identity, Found person, Link link) {
        return new Recognition(Optional.of(connection), subject(identity, person), person, link);
    }

    private Link kept(PortalIdentity identity, Found served, LoginLink link) {
        if (!link.isWorthKeeping(served)) {
            return Link.AS_BEFORE;
        }
        String loginId = identity.loginId().or(identity::personId).orElseThrow();
        logins.keep(identity.district(), new Login(loginId, identity.personId(), clock.instant()));
        return link.formerPerson().isPresent() ? Link.MOVED : Link.NEW;
    }

    private Found read(DistrictId district, Whereabouts at, Optional<String> personId) {
        return personId.map(id -> people.read(district, at, id)).orElse(Found.NOBODY);
    }

    private static Recognition stranger(PortalIdentity identity) {
        return new Recognition(
                Optional.empty(), subject(identity, Found.NOBODY), Found.NOBODY, Link.AS_BEFORE);
    }

    private static Subject subject(PortalIdentity identity, Found person) {
        return new Subject(
                identity.district(), person.roster().map(r -> r.key().id()), identity.loginId());
    }
}
