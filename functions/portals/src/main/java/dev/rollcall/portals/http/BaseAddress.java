package dev.rollcall.portals.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address under which a portal serves, and how the links in its answers are read. */
public final class BaseAddress {

    private final String origin;
    private final String path;
    private final Origins own;

    /** A configured base, with or without a path. */
    public BaseAddress(URI base) {
        this.own = Origins.onlyOf(base);
        this.origin = base.getScheme() + "://" + base.getRawAuthority();
        this.path = withoutSlash(base.getRawPath());
    }

    /** An address below the base; the path begins with a slash. */
    public URI at(String pathAndQuery) {
        return URI.create(origin + path + pathAndQuery);
    }

    /**
     * The address a link means. Links are host-relative as a rule, with or without the base's own
     * path before them, and are otherwise followed to the letter.
     *
     * @return empty when the link leads to another server
     * @throws URISyntaxException when it is no link
     */
    public Optional<URI> resolve(String link) throws URISyntaxException {
        URI uri = new URI(link);
        if (uri.isAbsolute() || uri.getRawAuthority() != null) {
            return Optional.of(uri).filter(own::allows);
        }
        if (!link.startsWith("/")) {
            throw new URISyntaxException("link", "is not host-relative");
        }
        return Optional.of(link.startsWith(path + "/") ? URI.create(origin + link) : at(link));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
