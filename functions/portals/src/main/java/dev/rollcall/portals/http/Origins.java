package dev.rollcall.portals.http;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The only servers we talk to, by scheme, host and port: those of the configured base addresses.
 * Links in answers never add to them (T-11).
 */
public final class Origins {

    private final Set<Origin> allowed;

    private Origins(Set<Origin> allowed) {
        this.allowed = allowed;
    }

    /**
     * The servers of these base addresses.
     *
     * @throws IllegalArgumentException when a base is not an {@code https} address without user and
     *     query, or {@code http} to a loopback address where that is allowed
     */
    public static Origins of(PlainHttp plainHttp, Collection<URI> bases) {
        for (URI base : bases) {
            requireUsable(base, plainHttp);
        }
        return new Origins(bases.stream().map(Origin::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** The server of one address, however it is spoken to. */
    static Origins onlyOf(URI base) {
        return new Origins(Set.of(Origin.of(base)));
    }

    /** Whether this address is on one of the servers and names no user. */
    public boolean allows(URI address) {
        return address.getHost() != null
                && address.getScheme() != null
                && address.getRawUserInfo() == null
                && allowed.contains(Origin.of(address));
    }

    private static void requireUsable(URI base, PlainHttp plainHttp) {
        boolean named = base.getHost() != null && base.getRawUserInfo() == null;
        boolean bare = base.getRawQuery() == null && base.getRawFragment() == null;
        if (!named || !bare || !hasUsableScheme(base, plainHttp)) {
            throw new IllegalArgumentException(
                    "a base address must be https, with nothing but a path");
        }
    }

    private static boolean hasUsableScheme(URI base, PlainHttp plainHttp) {
        return "https".equalsIgnoreCase(base.getScheme())
                || ("http".equalsIgnoreCase(base.getScheme())
                        && plainHttp == PlainHttp.TO_LOOPBACK
                        && isLoopback(base.getHost()));
    }

    /** Judged by the text, so that no name server has a say. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** Whether unencrypted connections are ever used. */
    public enum PlainHttp {
        NEVER,
        /** For the local stack and tests alone. */
        TO_LOOPBACK
    }

    private record Origin(String scheme, String host, int port) {
        static Origin of(URI address) {
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            int port = address.getPort() < 0 ? usual : address.getPort();
            return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
        }
    }
}
