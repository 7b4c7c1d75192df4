package dev.rollcall.portals.classlink;

import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.portals.http.Origins;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where ClassLink is and how we call it.
 *
 * @param rosterUrl serves {@code /applications} and the proxy, or is the base of one district's own
 *     OneRoster server; {@code https://oneroster-proxy.apis.classlink.com} outside of tests
 * @param secretName the secret that holds {@code {"partnerKey","clientId","clientSecret"}}; the
 *     latter two only where one district's own server wants them
 * @param pageLimit how many rows a page is asked to hold, at most 10,000 (classlink-oneroster.md
 *     §1.5)
 * @param directHosts how the names of district servers end that may be called without the proxy
 * @param newcomers how a district is asked that nobody has configured; a lone server is looked for
 *     in this way
 */
public record ClassLinkSettings(
        URI rosterUrl,
        String secretName,
        int pageLimit,
        Set<String> directHosts,
        OneRosterSettings newcomers) {

    public static final int STANDARD_LIMIT = 5_000;

    /** Where ClassLink hosts the servers of districts (classlink-oneroster.md §1.1). */
    public static final Set<String> DIRECT_HOSTS = Set.of(".rosterserver.com");

    private static final int HIGHEST_LIMIT = 10_000;

    public ClassLinkSettings {
        directHosts = Set.copyOf(directHosts);
        if (pageLimit < 1 || pageLimit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to 10,000 rows");
        }
    }

    /** The usual page size, and ClassLink's own hosts. */
    public static ClassLinkSettings standard(URI rosterUrl, String secretName) {
        return new ClassLinkSettings(
                rosterUrl, secretName, STANDARD_LIMIT, DIRECT_HOSTS, OneRosterSettings.standard());
    }

    /** The servers that these settings let us talk to (T-11). */
    public Origins origins(Origins.PlainHttp plainHttp) {
        return Origins.of(plainHttp, List.of(rosterUrl)).andHosts(directHosts);
    }
}
