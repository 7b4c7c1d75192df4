package dev.rollcall.portals.openid;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a provider's servers are. What is absent is learned from its metadata, but for the person's
 * address: without that, a person is known by claims alone.
 *
 * @param authorize where browsers are sent
 * @param token where codes are exchanged
 * @param keys where its keys are published
 * @param userInfo standard userinfo
 * @param person the portal's own "who am I": Clever's {@code /me}, ClassLink's {@code my/info}
 */
public record Addresses(
        Optional<URI> authorize,
        Optional<URI> token,
        Optional<URI> keys,
        Optional<URI> userInfo,
        Optional<URI> person) {

    /** None: a provider that publishes its metadata, and claims. */
    public static Addresses discovered() {
        return new Addresses(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Stream<URI> all() {
        return Stream.of(authorize, token, keys, userInfo, person).flatMap(Optional::stream);
    }
}
