package dev.rollcall.handlers.account;

import dev.rollcall.district.OnboardingSettings.Gate;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code {"gates": ["request", "review"], "pairing": "required", "updates": "login"}}: what
 * is left out stays.
 */
final class OnboardingPatch {

    private static final Set<String> SETTINGS =
            Set.of("gates", "pairing", "enabling", "updates", "minimumSeats");
    private static final int MOST_SEATS = 10_000_000;

    private OnboardingPatch() {}

    /** Checks all of it and hands over the edits. */
    static void read(Field onboarding, Consumer<Consumer<SettingsDraft>> edits) {
        SettingsPart part = new SettingsPart(onboarding, SETTINGS, edits);
        part.value("gates", OnboardingPatch::gates, (draft, value) -> draft.gates = value);
        part.word("pairing", Words::pairing, (draft, value) -> draft.pairing = value);
        part.word("enabling", Words::enabling, (draft, value) -> draft.enabling = value);
        part.word("updates", Words::updates, (draft, value) -> draft.updates = value);
        part.value(
                "minimumSeats",
                field -> field.whole(0, MOST_SEATS),
                (draft, value) -> draft.minimumSeats = value);
    }

    private static Set<Gate> gates(Field list) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        list.list(Gate.values().length).forEach(gate -> gates.add(gate.word(Words::gate)));
        return gates;
    }
}
