package dev.rollcall.handlers;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.profile.Profiles;
import dev.rollcall.product.VendorProfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings with which a newly discovered district begins, portal by portal: those of the
 * vendor's profile, unless the deployment says otherwise (R28).
 */
final class Newcomers {

    private final Environment environment;

    Newcomers(Environment environment) {
        this.environment = environment;
    }

    Map<Portal, DistrictSettings> settings() {
        VendorProfile profile = profile();
        return Map.of(
                Portal.CLEVER,
                        withFirstRoster(profile.settings(Portal.CLEVER), "CLEVER_FIRST_ROSTER"),
                Portal.CLASSLINK,
                        withFirstRoster(
                                        profile.settings(Portal.CLASSLINK),
                                        "CLASSLINK_FIRST_ROSTER")
                                .withOneRoster(oneRoster()));
    }

    /** The vendor's profile. */
    VendorProfile profile() {
        return Profiles.of(environment.text("VENDOR_PROFILE"));
    }

    /** How a district of ClassLink is asked that nobody has configured. */
    OneRosterSettings oneRoster() {
        return OneRosterSettings.standard().withRoute(route()).withBasePath(basePath());
    }

    private Route route() {
        Set<String> words =
                Arrays.stream(Route.values())
                        .map(route -> route.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        String word = environment.oneOf("CLASSLINK_ROUTE", words);
        return Route.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String basePath() {
        String path = environment.text("CLASSLINK_BASE_PATH");
        if (!BasePath.isUsable(path)) {
            throw StartUpFailed.unusable("CLASSLINK_BASE_PATH");
        }
        return path;
    }

    private DistrictSettings withFirstRoster(DistrictSettings settings, String name) {
        return switch (environment.oneOf(name, Set.of("profile", "auto", "request", "staff"))) {
            case "auto" -> settings.withFirstRoster(FirstRoster.AUTO);
            case "request" -> settings.withFirstRoster(FirstRoster.REQUEST);
            case "staff" -> settings.withFirstRoster(FirstRoster.STAFF);
            default -> settings;
        };
    }
}
