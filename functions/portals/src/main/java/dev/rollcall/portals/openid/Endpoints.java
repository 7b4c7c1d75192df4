package dev.rollcall.portals.openid;

import dev.rollcall.portals.openid.wire.Told;

import java.net.URI;
import java.util.Optional;

/**
 * A provider's addresses: the configured ones, without asking anybody, and the others as its
 * metadata names them.
 *
 * @param configured the configured ones
 * @param metadata the others
 */
record Endpoints(Addresses configured, Metadata metadata) {

    Told<URI> authorize() {
        return or(configured.authorize(), "authorization_endpoint");
    }

    Told<URI> token() {
        return or(configured.token(), "token_endpoint");
    }

    Told<URI> keys() {
        return or(configured.keys(), "jwks_uri");
    }

    /** Not every provider has one. */
    Told<Optional<URI>> userInfo() {
        return configured.userInfo().isPresent()
                ? new Told.Got<>(configured.userInfo())
                : metadata.optional("userinfo_endpoint");
    }

    private Told<URI> or(Optional<URI> address, String name) {
        return address.<Told<URI>>map(Told.Got::new).orElseGet(() -> metadata.required(name));
    }
}
