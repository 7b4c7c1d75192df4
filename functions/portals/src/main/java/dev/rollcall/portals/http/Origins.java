package dev.rollcall.portals.http;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The only servers we talk to, by scheme, host and port: those of the configured base addresses.
 * Links in answers never add to them (T-11).
 */
public final class Origins {

    private static final Pattern ENDING = Pattern.compile("(\\.[a-z0-9-]+){2,}");

    private final Set<Origin> allowed;
    private final Set<String> endings;
    private final PlainHttp plainHttp;

    private Origins(Set<Origin> allowed, Set<String> endings, PlainHttp plainHttp) {
        this.allowed = allowed;
        this.endings = endings;
        this.plainHttp = plainHttp;
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
        return new Origins(
                bases.stream().map(Origin::of).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                plainHttp);
    }

    /**
     * These and, by {@code https} at its own port, every host whose name ends like this; any
     * loopback address too, where plain {@code http} is allowed to it.
     *
     * @param hostEndings for example {@code .rosterserver.com}; none adds nothing
     * @throws IllegalArgumentException when one is no ending of at least two labels
     */
    public Origins andHosts(Set<String> hostEndings) {
        if (!hostEndings.stream().allMatch(each -> ENDING.matcher(each).matches())) {
            throw new IllegalArgumentException("a host's ending has a dot before each label");
        }
        return new Origins(allowed, Set.copyOf(hostEndings), plainHttp);
    }

    /** The server of one address, however it is spoken to. */
    static Origins onlyOf(URI base) {
        return new Origins(Set.of(Origin.of(base)), Set.of(), PlainHttp.NEVER);
    }

    /** Whether this address is on one of the servers and names no user. */
    public boolean allows(URI address) {
        return address.getHost() != null
                && address.getScheme() != null
                && address.getRawUserInfo() == null
                && (allowed.contains(Origin.of(address)) || isOfEnding(address));
    }

    private boolean isOfEnding(URI address) {
        Origin origin = Origin.of(address);
        boolean ends = endings.stream().anyMatch(each -> endsWith(origin.host(), each));
        boolean loops = plainHttp == PlainHttp.TO_LOOPBACK && isLoopback(origin.host());
        return origin.scheme().equals("https")
                ? origin.port() == 443 && ends
                : origin.scheme().equals("http") && loops && !endings.isEmpty();
    }

    private static boolean endsWith(String host, String ending) {
        return host.length() > ending.length() && host.endsWith(ending);
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
