package dev.rollcall.local.sandbox.login.desk;

import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.login.grant.Expiring;
import dev.rollcall.local.sandbox.login.grant.Grant;
import dev.rollcall.local.sandbox.login.grant.Past;
import dev.rollcall.local.sandbox.login.grant.Registration;
import dev.rollcall.local.sandbox.login.lie.Liar;
import dev.rollcall.local.sandbox.login.lie.Stage;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.token.Keyring;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that is behind the addresses of a portal's login.
 *
 * @param form of the portal
 * @param site where the portal listens
 * @param clock the time of the sandbox
 * @param registration of the app
 * @param browsers who is signed in where
 * @param codes sent and not redeemed yet
 * @param tokens access tokens in use
 * @param keys sign ID tokens
 * @param switches how the portal behaves
 * @param past what apps have asked with
 * @param liar what it lies about
 * @param faults what is told to fail
 */
public record Desk(
        IdentityForm form,
        Supplier<URI> site,
        InstantSource clock,
        Registration registration,
        Expiring<Person> browsers,
        Expiring<Grant> codes,
        Expiring<Person> tokens,
        Keyring keys,
        Switches switches,
        Past past,
        Liar liar,
        FaultBoard faults) {
    private static final Duration BROWSER_LIFE = Duration.ofHours(8);
    private static final Duration ACCESS_LIFE = Duration.ofHours(24);

    /** Opens the desk of a portal; nobody is signed in. */
    public static Desk open(IdentityForm form, Supplier<URI> site, InstantSource clock) {
        return new Desk(
                form,
                site,
                clock,
                new Registration(),
                new Expiring<>(clock, BROWSER_LIFE),
                new Expiring<>(clock, form.codeLife()),
                new Expiring<>(clock, ACCESS_LIFE),
                new Keyring(),
                new Switches(),
                new Past(),
                new Liar(),
                new FaultBoard());
    }

    /** The portal's address, which is its issuer too. */
    public String url() {
        return site.get().toString();
    }

    /** What lies need to know where no person is concerned. */
    public Stage stage() {
        return stage("", Map.of());
    }

    /**
     * What lies need to know about an answer.
     *
     * @param person whom the answer is about
     * @param other the same answer about {@link #otherThan another person}
     */
    public Stage stage(Person person, Map<String, Object> other) {
        return stage(form.directory().otherDistrict(person), other);
    }

    /** Somebody of the same district. */
    public Person otherThan(Person person) {
        return person.roll().otherThan(person);
    }

    private Stage stage(String otherDistrict, Map<String, Object> other) {
        return new Stage(
                url(), past, form.districtFields(), otherDistrict, other, form.client().secret());
    }
}
