package dev.rollcall.portals.classlink;

import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.oauth.ClientKeys;

import java.net.URI;
import java.util.Optional;

/**
 * Where a district's data is and what opens it.
 *
 * @param root the server, or the application at the proxy
 * @param basePath where the resources are below it
 * @param bearer what opens them by itself; empty text where that is not so
 * @param keys what requests are signed with, or tokens are asked for with
 */
record Server(URI root, String basePath, String bearer, Optional<ClientKeys> keys) {

    URI at(String pathAndQuery) {
        String path = basePath.endsWith("/") ? basePath : basePath + "/";
        return new BaseAddress(root).at(path + pathAndQuery);
    }

    URI tokens() {
        return new BaseAddress(root).at("/token");
    }

    Server withBasePath(String other) {
        return new Server(root, other, bearer, keys);
    }

    /** Prints no secret (K-01). */
    @Override
    public String toString() {
        return "Server";
    }
}
