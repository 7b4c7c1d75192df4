package dev.rollcall.handlers.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code {"teachers": "approved", "launch": "2026-08-17", "zone": "America/Chicago"}}: what
 * is left out stays, and {@code null} stands for no launch date.
 */
final class SignInPatch {

    private static final Set<String> SETTINGS =
            Set.of("unrostered", "waiting", "teachers", "roles", "launch", "zone");

    private SignInPatch() {}

    /** Checks all of it and hands over the edits. */
    static void read(Field signIn, Consumer<Consumer<SettingsDraft>> edits) {
        SettingsPart part = new SettingsPart(signIn, SETTINGS, edits);
        part.word("unrostered", Words::entry, (draft, value) -> draft.unrostered = value);
        part.word("waiting", Words::entry, (draft, value) -> draft.waiting = value);
        part.word("teachers", Words::teachers, (draft, value) -> draft.teachers = value);
        part.word("roles", Words::roles, (draft, value) -> draft.roles = value);
        part.value("launch", SignInPatch::launch, (draft, value) -> draft.launch = value);
        part.word("zone", Words::zone, (draft, value) -> draft.zone = value);
    }

    private static Optional<LocalDate> launch(Field field) {
        return field.isNull() ? Optional.empty() : Optional.of(field.date());
    }
}
