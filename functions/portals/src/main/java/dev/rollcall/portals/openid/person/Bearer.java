package dev.rollcall.portals.openid.person;

import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.Source;

import java.net.URI;
import java.util.Optional;

/**
 * Asks a portal in the name of somebody who has just signed in.
 *
 * @param http the door
 * @param accessToken what the portal gave for the code, used here and dropped (S-23)
 */
public record Bearer(BoundedHttp http, Optional<String> accessToken) {

    /** What the portal says there; a token answer that should have brought a token is a lie. */
    Told<Fields> ask(URI address) {
        return Told.orElse(accessToken, Lie.ANSWER_MALFORMED)
                .then(token ->
                        Answers.read(
                                http.ask(Answers.question(address, "Bearer " + token)),
                                Source.PERSON));
    }

    /** Prints nothing (S-23). */
    @Override
    public String toString() {
        return "Bearer";
    }
}
