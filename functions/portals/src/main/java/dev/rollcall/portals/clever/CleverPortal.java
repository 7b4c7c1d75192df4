package dev.rollcall.portals.clever;

import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;

import java.time.InstantSource;

/**
 * Clever, ready to be asked; both parts share one cache of district tokens. Thread-safe.
 *
 * @param directory which districts have connected to us
 * @param source their rosters
 */
public record CleverPortal(PortalDirectory directory, RosterSource source) {

    /** Clever at the addresses of the settings, as far as {@code http} allows them. */
    public static CleverPortal of(
            CleverSettings settings, BoundedHttp http, Secrets secrets, InstantSource clock) {
        CleverTokens tokens =
                new CleverTokens(
                        http,
                        new BaseAddress(settings.authUrl()),
                        new OwnSecret(secrets, settings.secretName()),
                        clock);
        CleverApi api =
                new CleverApi(
                        http, new BaseAddress(settings.apiUrl()), settings.apiVersion(), tokens);
        return new CleverPortal(new CleverDirectory(tokens, api), new CleverRosterSource(api));
    }
}
