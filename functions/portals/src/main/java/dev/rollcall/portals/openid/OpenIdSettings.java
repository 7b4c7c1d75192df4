package dev.rollcall.portals.openid;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.openid.person.ClaimNames;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A portal as an OpenID provider. Any other provider can stand in for it, on one server or several:
 * with its own issuer, no addresses but the issuer's metadata, and the names of its claims.
 *
 * @param portal whose districts its people are of
 * @param issuer character for character what it calls itself; an address without a query
 * @param addresses where its servers are
 * @param redirectUri where it sends browsers back to, character for character as registered (S-05)
 * @param scopes what is asked for
 * @param authentication how we say who we are
 * @param idToken whether a sign-in needs an ID token
 * @param algorithms the signatures believed (S-11)
 * @param claims under which names its claims stand
 * @param parameters what else is sent with every browser
 * @param districtParameter the parameter that names a district to it, where it has one
 * @param secretName the secret that holds {@code {"clientId","clientSecret"}}
 */
public record OpenIdSettings(
        Portal portal,
        String issuer,
        Addresses addresses,
        URI redirectUri,
        List<String> scopes,
        ClientAuthentication authentication,
        IdToken idToken,
        Set<String> algorithms,
        ClaimNames claims,
        Map<String, String> parameters,
        Optional<String> districtParameter,
        String secretName) {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    public OpenIdSettings {
        scopes = List.copyOf(scopes);
        algorithms = Set.copyOf(algorithms);
        parameters = Map.copyOf(parameters);
        if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalArgumentException("ID tokens are signed with RS256 or ES256");
        }
    }

    /**
     * The servers a sign-in may talk to, and its metadata may name: those of the issuer and of the
     * configured addresses (S-07).
     */
    public Origins origins(Origins.PlainHttp plainHttp) {
        List<URI> bases = Stream.concat(Stream.of(metadata()), addresses.all()).toList();
        return Origins.of(plainHttp, bases);
    }

    /** Where the metadata is (OpenID Connect Discovery §4). */
    URI metadata() {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    /** How we say who we are at the token endpoint (OpenID Connect Core §9). */
    public enum ClientAuthentication {
        BASIC,
        POST
    }

    /** Whether a sign-in needs an ID token. */
    public enum IdToken {
        /** One that is sent must be true; without one, the portal's "who am I" tells. */
        WHEN_SENT,
        REQUIRED
    }
}
