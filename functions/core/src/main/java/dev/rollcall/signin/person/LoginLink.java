package dev.rollcall.signin.person;

import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.PortalIdentity;
import dev.rollcall.signin.person.Recognition.Link;

import java.time.Instant;
import java.util.Optional;

/**
 * What was known of a login and of the person it names (classlink-oneroster.md §3.6). A portal
 * whose logins are its people, as Clever's are, needs no link; one is kept there only as a stub.
 *
 * @param identity what the portal says now
 * @param logins where links are
 * @param known the login as it was kept
 * @param holder the login that holds the person now named
 */
record LoginLink(
        PortalIdentity identity, LoginStore logins, Optional<Login> known, Optional<Login> holder) {

    static LoginLink read(LoginStore logins, PortalIdentity identity) {
        if (isThePerson(identity)) {
            return new LoginLink(identity, logins, Optional.empty(), Optional.empty());
        }
        var holder =
                SideBySide.ask(() ->
                        identity.personId().flatMap(id -> logins.holder(identity.district(), id)));
        Optional<Login> known =
                identity.loginId().flatMap(id -> logins.find(identity.district(), id));
        return new LoginLink(identity, logins, known, holder.get());
    }

    /** Another person whom the login was last known to be. */
    Optional<String> formerPerson() {
        return known.flatMap(Login::personId)
                .filter(id -> !identity.personId().equals(Optional.of(id)));
    }

    /** What becomes of the login when the portal is followed (rules 2 and 5). */
    Link followed() {
        if (!isNews()) {
            return Link.AS_BEFORE;
        }
        if (isHeldByAnother()) {
            // A known login that gets another's person would make two accounts one; an unknown one
            // is only a further way to a person whom the portal names.
            return known.isPresent() ? Link.CONTESTED : Link.JOINED;
        }
        return formerPerson().isPresent() ? Link.MOVED : Link.NEW;
    }

    private boolean isNews() {
        return !isThePerson(identity)
                && (known.isEmpty()
                        || (identity.personId().isPresent()
                                && !known.get().personId().equals(identity.personId())));
    }

    /** The login as the portal tells it now, where that may have to be remembered. */
    Optional<Login> told(Found served, Instant now) {
        boolean isStub = isThePerson(identity) && served.roster().isEmpty();
        return identity.loginId()
                .or(identity::personId)
                .filter(id -> isStub || isNews())
                .map(id -> new Login(id, identity.personId(), now));
    }

    private boolean isHeldByAnother() {
        return holder.filter(other -> !isThisLogin(other)).filter(this::stillHolds).isPresent();
    }

    /** A holder may have moved on to somebody else since. */
    private boolean stillHolds(Login other) {
        return logins.find(identity.district(), other.loginId())
                .filter(now -> now.personId().equals(identity.personId()))
                .isPresent();
    }

    private boolean isThisLogin(Login other) {
        return identity.loginId().equals(Optional.of(other.loginId()));
    }

    private static boolean isThePerson(PortalIdentity identity) {
        return identity.loginId().isEmpty() || identity.loginId().equals(identity.personId());
    }
}
