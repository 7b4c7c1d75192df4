package dev.rollcall.handlers.account;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** An object of a patch of settings, each of whose members edits one setting where it is named. */
final class SettingsPart {

    private final Field object;
    private final Consumer<Consumer<SettingsDraft>> edits;

    /**
     * A part.
     *
     * @param known the members it may have
     * @param edits where edits are handed over
     */
    SettingsPart(Field object, Set<String> known, Consumer<Consumer<SettingsDraft>> edits) {
        this.object = object.object(known);
        this.edits = edits;
    }

    <T> void word(
            String name, Function<String, Optional<T>> known, BiConsumer<SettingsDraft, T> edit) {
        value(name, field -> field.word(known), edit);
    }

    <T> void value(String name, Function<Field, T> reading, BiConsumer<SettingsDraft, T> edit) {
        object.find(name)
                .map(reading)
                .ifPresent(value -> edits.accept(draft -> edit.accept(draft, value)));
    }
}
