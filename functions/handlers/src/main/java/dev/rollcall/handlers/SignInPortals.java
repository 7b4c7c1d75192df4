package dev.rollcall.handlers;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.openid.OpenIdProvider;
import dev.rollcall.signin.identity.IdentityProvider;

import java.util.Map;

/**
 * The portals as places where people prove who they are.
 *
 * @param clever one
 * @param classLink the other
 */
public record SignInPortals(OpenIdProvider clever, OpenIdProvider classLink) {

    public Map<Portal, IdentityProvider> byPortal() {
        return Map.of(Portal.CLEVER, clever, Portal.CLASSLINK, classLink);
    }

    /** Drops their metadata and keys; the next call learns them anew. */
    public void forget() {
        clever.forget();
        classLink.forget();
    }
}
