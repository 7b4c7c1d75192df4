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
        SettingsPart part = new SettingsPart(oneRoster, SETTINGS, edits);
        part.word("route", Words::route, (draft, value) -> draft.route = value);
        part.word("signature", Words::signature, (draft, value) -> draft.signature = value);
        part.word(
                "oauthVersion", Words::oauthVersion, (draft, value) -> draft.oauthVersion = value);
        part.word("basePath", OneRosterPatch::basePath, (draft, value) -> draft.basePath = value);
        part.value(
                "application",
                OneRosterPatch::application,
                (draft, value) -> draft.application = value);
        part.word("hierarchy", Words::hierarchy, (draft, value) -> draft.hierarchy = value);
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
