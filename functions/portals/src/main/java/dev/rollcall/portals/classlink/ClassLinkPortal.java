package dev.rollcall.portals.classlink;

import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.oauth.Nonces;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * ClassLink, ready to be asked; both parts share one cache of bearers and keys. Thread-safe.
 *
 * @param directory which tenants have added us
 * @param source their rosters
 */
public record ClassLinkPortal(PortalDirectory directory, RosterSource source) {

    /**
     * ClassLink at the addresses of the settings, as far as {@code http} allows them; see {@link
     * ClassLinkSettings#origins}.
     *
     * @param random for nonces: not to be guessed, and safe for threads
     */
    public static ClassLinkPortal of(
            ClassLinkSettings settings,
            BoundedHttp http,
            Secrets secrets,
            InstantSource clock,
            RandomGenerator random) {
        BaseAddress base = new BaseAddress(settings.rosterUrl());
        OwnSecret secret = new OwnSecret(secrets, settings.secretName());
        Tenants tenants = new Tenants(http, base, secret, clock);
        Nonces nonces = new Nonces(random);
        Authorizer authorizer = new Authorizer(http, clock, nonces);
        OwnServer lone = new OwnServer(http, settings.rosterUrl(), secret, authorizer);
        DistrictApi api =
                new DistrictApi(
                        http,
                        authorizer,
                        nonces,
                        new ProxiedServers(tenants, base),
                        new DirectServers(http, base, secret, tenants, clock),
                        lone);
        DistrictNames names = new DistrictNames(tenants, api, settings.rosterUrl());
        return new ClassLinkPortal(
                new ClassLinkDirectory(tenants, lone, settings.newcomers()),
                new ClassLinkRosterSource(api, names, clock, settings.pageLimit()));
    }
}
