package dev.rollcall.handlers;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.clever.CleverPortal;
import dev.rollcall.portals.clever.CleverSettings;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.UsageMeter;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The portals of this deployment, put together from its variables.
 *
 * @param environment the variables
 * @param secrets where credentials are
 * @param meter counts requests
 * @param clock calendar time
 * @param random jitter
 * @param pause lets time pass
 */
record PortalParts(
        Environment environment,
        Secrets secrets,
        UsageMeter meter,
        InstantSource clock,
        RandomGenerator random,
        Pause pause) {

    Portals portals() {
        CleverPortal clever = clever();
        return new Portals(Map.of(Portal.CLEVER, clever.source()), List.of(clever.directory()));
    }

    private CleverPortal clever() {
        CleverSettings settings =
                new CleverSettings(
                        environment.uri("CLEVER_AUTH_URL"),
                        environment.uri("CLEVER_API_URL"),
                        environment.oneOf("CLEVER_API_VERSION", Set.of("v3.0", "v3.1")),
                        environment.text("CLEVER_SECRET_ARN"));
        return CleverPortal.of(
                settings, http(List.of(settings.authUrl(), settings.apiUrl())), secrets, clock);
    }

    private BoundedHttp http(List<URI> servers) {
        return new BoundedHttp(
                Origins.of(plainHttp(), servers),
                HttpLimits.standard(),
                meter,
                pause,
                clock,
                random);
    }

    private PlainHttp plainHttp() {
        return environment.isTrue("ALLOW_LOOPBACK_HTTP") ? PlainHttp.TO_LOOPBACK : PlainHttp.NEVER;
    }
}
