package dev.rollcall.handlers;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.classlink.ClassLinkPortal;
import dev.rollcall.portals.classlink.ClassLinkSettings;
import dev.rollcall.portals.clever.CleverPortal;
import dev.rollcall.portals.clever.CleverSettings;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.portals.http.Pace;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.read.PortalDirectory;
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
 * @param classLinkPace keeps requests to ClassLink apart, whichever of its servers they go to
 */
record PortalParts(
        Environment environment,
        Secrets secrets,
        UsageMeter meter,
        InstantSource clock,
        RandomGenerator random,
        Pause pause,
        Pace classLinkPace) {

    /** The variables by which portals are set up, and when they are asked. */
    static final List<String> NEEDED =
            List.of(
                    "CLEVER_AUTH_URL",
                    "CLEVER_API_URL",
                    "CLEVER_API_VERSION",
                    "CLEVER_SECRET_ARN",
                    "CLASSLINK_ROSTER_URL",
                    "CLASSLINK_ROUTE",
                    "CLASSLINK_BASE_PATH",
                    "CLASSLINK_DIRECT_HOSTS",
                    "CLASSLINK_PAGE_LIMIT",
                    "CLASSLINK_REQUEST_INTERVAL_MILLIS",
                    "CLASSLINK_SKIP_UNCHANGED",
                    "CLASSLINK_SECRET_ARN",
                    "PULL_EVERY_MINUTES",
                    "NIGHTLY_START_UTC",
                    "NIGHTLY_WINDOW_MINUTES");

    private static final int LARGEST_PAGE = 10_000;

    Portals portals() {
        CleverPortal clever = clever("CLEVER_SECRET_ARN");
        ClassLinkPortal classLink = classLink();
        return new Portals(
                Map.of(Portal.CLEVER, clever.source(), Portal.CLASSLINK, classLink.source()),
                List.of(clever.directory(), classLink.directory()));
    }

    /**
     * The districts of the application that people sign in with at Clever. It is asked for its list
     * and for nothing else: each application has tokens of its own (product.md A3). ClassLink
     * documents no such list.
     */
    PortalDirectory cleverSignIn() {
        return clever("CLEVER_SIGN_IN_SECRET_ARN").directory();
    }

    private CleverPortal clever(String secret) {
        CleverSettings settings =
                new CleverSettings(
                        environment.uri("CLEVER_AUTH_URL"),
                        environment.uri("CLEVER_API_URL"),
                        environment.oneOf("CLEVER_API_VERSION", Set.of("v3.0", "v3.1")),
                        environment.text(secret));
        List<URI> servers = List.of(settings.authUrl(), settings.apiUrl());
        return CleverPortal.of(settings, http(Origins.of(plainHttp(), servers)), secrets, clock);
    }

    private ClassLinkPortal classLink() {
        ClassLinkSettings settings =
                new ClassLinkSettings(
                        environment.uri("CLASSLINK_ROSTER_URL"),
                        environment.text("CLASSLINK_SECRET_ARN"),
                        environment.number("CLASSLINK_PAGE_LIMIT", 1, LARGEST_PAGE),
                        Set.of(environment.text("CLASSLINK_DIRECT_HOSTS").split(",", -1)),
                        new Newcomers(environment).oneRoster());
        BoundedHttp http = http(settings.origins(plainHttp())).at(classLinkPace);
        return ClassLinkPortal.of(settings, http, secrets, clock, random);
    }

    private BoundedHttp http(Origins origins) {
        return new BoundedHttp(origins, HttpLimits.standard(), meter, pause, clock, random);
    }

    private PlainHttp plainHttp() {
        return environment.isTrue("ALLOW_LOOPBACK_HTTP") ? PlainHttp.TO_LOOPBACK : PlainHttp.NEVER;
    }
}
