package dev.rollcall.portals.clever;

import java.net.URI;
import java.util.Set;

/**
 * Where Clever is and how we call it.
 *
 * @param authUrl serves {@code /oauth/tokens}; {@code https://clever.com} outside of tests
 * @param apiUrl serves the Data API; {@code https://api.clever.com} outside of tests
 * @param apiVersion {@code v3.0} or {@code v3.1}; lists and events must use the same one (clever.md
 *     §2.1)
 * @param secretName the secret that holds {@code {"clientId","clientSecret"}}
 */
public record CleverSettings(URI authUrl, URI apiUrl, String apiVersion, String secretName) {

    private static final Set<String> VERSIONS = Set.of("v3.0", "v3.1");

    public CleverSettings {
        if (!VERSIONS.contains(apiVersion)) {
            throw new IllegalArgumentException("the API version is v3.0 or v3.1");
        }
    }
}
