package dev.rollcall.handlers.account;

import dev.rollcall.district.ChangeBudget.Rollover;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.ConnectionPatch.Wish;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.OptionalField;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code {"state": "paused", "settings": {…}}}. What is left out stays; {@code null} stands
 * for an unlimited pool, for no rollover, for no named application and for no launch date.
 * Everything is checked before anything is changed.
 */
final class SettingsPatch {

    private static final Set<String> SETTINGS =
            Set.of(
                    "firstRoster",
                    "staff",
                    "guardians",
                    "fields",
                    "budget",
                    "seats",
                    "products",
                    "oneRoster",
                    "signIn",
                    "onboarding",
                    "library");
    private static final Set<String> BUDGET =
            Stream.concat(
                            Arrays.stream(BudgetLimit.values()).map(BudgetLimit::code),
                            Stream.of("rollover"))
                    .collect(Collectors.toUnmodifiableSet());

    private final List<Consumer<SettingsDraft>> edits = new ArrayList<>();

    private SettingsPatch() {}

    static ConnectionPatch read(byte[] json) {
        Field body = Field.body(json, Set.of("state", "settings"));
        Wish wish =
                body.find("state").map(state -> state.word(SettingsPatch::wish)).orElse(Wish.LEAVE);
        SettingsPatch patch = new SettingsPatch();
        body.find("settings").ifPresent(patch::settings);
        return new ConnectionPatch(wish, patch::applied);
    }

    private DistrictSettings applied(DistrictSettings before) {
        SettingsDraft draft = new SettingsDraft(before);
        edits.forEach(edit -> edit.accept(draft));
        return draft.done();
    }

    private void settings(Field settings) {
        settings.object(SETTINGS);
        settings.find("firstRoster")
                .map(f -> f.word(Words::firstRoster))
                .ifPresent(v -> edit(d -> d.firstRoster = v));
        settings.find("staff")
                .map(f -> f.word(Words::staff))
                .ifPresent(v -> edit(d -> d.staff = v));
        settings.find("guardians")
                .map(f -> f.word(Words::guardians))
                .ifPresent(v -> edit(d -> d.guardians = v));
        settings.find("library")
                .map(f -> f.word(Words::library))
                .ifPresent(v -> edit(d -> d.library = v));
        settings.find("fields").map(SettingsPatch::fields).ifPresent(v -> edit(d -> d.fields = v));
        settings.find("budget").ifPresent(this::budget);
        SeatsPatch seats = new SeatsPatch(edits::add);
        settings.find("seats").ifPresent(seats::main);
        settings.find("products").ifPresent(seats::products);
        settings.find("oneRoster").ifPresent(field -> OneRosterPatch.read(field, edits::add));
        settings.find("signIn").ifPresent(field -> SignInPatch.read(field, edits::add));
        settings.find("onboarding").ifPresent(field -> OnboardingPatch.read(field, edits::add));
    }

    private void budget(Field budget) {
        budget.object(BUDGET);
        for (BudgetLimit limit : BudgetLimit.values()) {
            budget.find(limit.code())
                    .map(field -> field.whole(0, limit.most()))
                    .ifPresent(value -> edit(draft -> draft.limit(limit, value)));
        }
        budget.find("rollover")
                .map(SettingsPatch::rollover)
                .ifPresent(v -> edit(d -> d.rollover = v));
    }

    private void edit(Consumer<SettingsDraft> edit) {
        edits.add(edit);
    }

    private static Optional<Wish> wish(String state) {
        return switch (state) {
            case "paused" -> Optional.of(Wish.PAUSE);
            case "active" -> Optional.of(Wish.RESUME);
            default -> Optional.empty();
        };
    }

    private static Set<OptionalField> fields(Field list) {
        Set<OptionalField> fields = EnumSet.noneOf(OptionalField.class);
        list.list(OptionalField.values().length)
                .forEach(field -> fields.add(field.word(OptionalField::of)));
        return fields;
    }

    private static Optional<Rollover> rollover(Field field) {
        if (field.isNull()) {
            return Optional.empty();
        }
        field.object(Set.of("first", "last"));
        LocalDate first = field.get("first").date();
        LocalDate last = field.get("last").date();
        if (last.isBefore(first)) {
            throw field.unaccepted();
        }
        return Optional.of(new Rollover(first, last));
    }
}
