package dev.rollcall.district;

import java.util.Optional;

/**
 * How a district's OneRoster data is fetched and judged. Clever districts have these settings too,
 * and nothing reads them.
 *
 * @param route the way to the data
 * @param signature how direct requests are signed
 * @param oauthVersion whether signed requests say {@code oauth_version} (ClassLink's own samples do
 *     not, classlink-oneroster.md §1.4)
 * @param basePath where the OneRoster resources are, below the application or the server; begins
 *     with a slash
 * @param application the {@code oneroster_application_id} to use, as listed, where a tenant has
 *     several; absent means the one that was made first
 * @param hierarchy what comes of organisations that do not hang together
 */
public record OneRosterSettings(
        Route route,
        Signature signature,
        OauthVersion oauthVersion,
        String basePath,
        Optional<String> application,
        HierarchyPolicy hierarchy) {

    /** Where ClassLink serves OneRoster 1.1 (classlink-oneroster.md §1.1). */
    public static final String BASE_PATH = "/ims/oneroster/v1p1";

    /** Through the proxy, at the usual path, with a faulty hierarchy shown and not refused. */
    public static OneRosterSettings standard() {
        return new OneRosterSettings(
                Route.PROXY,
                Signature.HMAC_SHA256,
                OauthVersion.OMITTED,
                BASE_PATH,
                Optional.empty(),
                HierarchyPolicy.WARN);
    }

    public OneRosterSettings withRoute(Route other) {
        return new OneRosterSettings(
                other, signature, oauthVersion, basePath, application, hierarchy);
    }

    public OneRosterSettings withBasePath(String other) {
        return new OneRosterSettings(route, signature, oauthVersion, other, application, hierarchy);
    }

    /** The ways to a tenant's data. */
    public enum Route {
        /** ClassLink's proxy, with the tenant's bearer. */
        PROXY,
        /** The district's own server, signed by OAuth 1.0a without a token. */
        OAUTH1,
        /** The district's own server, with a token for client credentials. */
        OAUTH2
    }

    /** How OAuth 1.0a requests are signed. */
    public enum Signature {
        HMAC_SHA256,
        HMAC_SHA1
    }

    /** Whether signed requests name the OAuth version. */
    public enum OauthVersion {
        OMITTED,
        SENT
    }

    /** What comes of organisations that do not hang together (product.md M4). */
    public enum HierarchyPolicy {
        /** The run names what is wrong and goes on. */
        WARN,
        /** The run is refused before it reads any person. */
        REFUSE
    }
}
