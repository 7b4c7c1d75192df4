package dev.rollcall.portals.openid.person;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.PortalIdentity;

import java.util.Optional;

/** How a portal tells who somebody is. */
public interface Person {

    /**
     * Whom the portal says it is.
     *
     * @param bearer asks in that person's name
     */
    Told<PortalIdentity> identify(Evidence evidence, Bearer bearer);

    /**
     * What is known before anything is asked.
     *
     * @param claims the claims of the verified ID token; empty where the portal sent none
     */
    record Evidence(Optional<Fields> claims) {}
}
