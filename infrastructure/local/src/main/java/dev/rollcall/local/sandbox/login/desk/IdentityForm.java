package dev.rollcall.local.sandbox.login.desk;

import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.login.lie.CallbackDraft;
import dev.rollcall.local.sandbox.login.person.Directory;
import dev.rollcall.local.sandbox.login.person.Person;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one portal does what all portals do. */
public interface IdentityForm {
    /** The portal's name, for people. */
    String name();

    /** The portal's name in lower case, for a cookie of its own: browsers share them over ports. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Client client();

    Paths paths();

    Directory directory();

    /** The switches the portal has, in the order they are shown. */
    List<Switch> switches();

    /** How long a code counts. */
    Duration codeLife();

    /** How long after {@code iat} an ID token ends. */
    Duration tokenLife();

    /** What access tokens begin with. */
    String tokenPrefix();

    /** What the app may see, one word each. */
    List<String> scopes();

    /** The names of fields that stand for a person's district. */
    Set<String> districtFields();

    /** Whether the app must repeat the redirect URI when it redeems a code. */
    boolean wantsRedirectUri();

    /** Whether it makes a difference what the app asks to see. */
    boolean heeds(String scope);

    /** What the app is told of people without access; empty if a page tells the people. */
    Optional<String> refusal(Query asked);

    /** Adds what stands beside code and state on the way back. */
    void addTo(CallbackDraft callback);

    /** Adds what stands beside the tokens. */
    void addTo(Map<String, Object> tokens);

    /** What the ID token says about the person. */
    Map<String, Object> claims(Person person, Switches switches);

    /** What userinfo says. */
    Map<String, Object> userInfo(Person person, Switches switches);

    /** What the portal's own API says at this path. */
    Map<String, Object> me(Person person, Switches switches, String path);
}
