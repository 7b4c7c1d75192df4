package dev.rollcall.handlers.account;

import dev.rollcall.handlers.BasePath;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads {@code {"route": "oauth1", "basePath": "/…", "application": null}}: what is left out stays.
 * Both texts are put into addresses as they stand, so they hold nothing but characters of a path.
 */
final class OneRosterPatch {

    private static final Set<String> SETTINGS =
            Set.of("route", "signature", "oauthVersion", "basePath", "application", "hierarchy");

    /** As ClassLink lists them: percent-encoded already (classlink-oneroster.md §1.2). */
    private static final Pattern APPLICATION =
            Pattern.compile("(?!\\.{1,2}$)(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2}){1,200}");

    private OneRosterPatch() {}

    /** Checks all of it and hands over the edits. */
    static void read(Field oneRoster, Consumer<Consumer<SettingsDraft>> edits) {
        oneRoster.object(SETTINGS);
        oneRoster
                .find("route")
                .map(f -> f.word(Words::route))
                .ifPresent(v -> edits.accept(d -> d.route = v));
        oneRoster
                .find("signature")
                .map(f -> f.word(Words::signature))
                .ifPresent(v -> edits.accept(d -> d.signature = v));
        oneRoster
                .find("oauthVersion")
                .map(f -> f.word(Words::oauthVersion))
                .ifPresent(v -> edits.accept(d -> d.oauthVersion = v));
        oneRoster
                .find("basePath")
                .map(f -> f.word(OneRosterPatch::basePath))
                .ifPresent(v -> edits.accept(d -> d.basePath = v));
        oneRoster
                .find("application")
                .map(OneRosterPatch::application)
                .ifPresent(v -> edits.accept(d -> d.application = v));
        oneRoster
                .find("hierarchy")
                .map(f -> f.word(Words::hierarchy))
                .ifPresent(v -> edits.accept(d -> d.hierarchy = v));
    }

    private static Optional<String> basePath(String path) {
        return Optional.of(path).filter(BasePath::isUsable);
    }

    private static Optional<String> application(Field field) {
        return field.isNull()
                ? Optional.empty()
                : Optional.of(
                        field.word(id ->
                                Optional.of(id).filter(t -> APPLICATION.matcher(t).matches())));
    }
}
