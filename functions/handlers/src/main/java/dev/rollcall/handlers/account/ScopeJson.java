package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.handlers.Json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a district as the API names it, for example {@code {"teacher":"58da8a43"}}. */
final class ScopeJson {

    private ScopeJson() {}

    static ObjectNode of(RosterScope scope) {
        return Json.object().put(scope.level().code(), scope.id());
    }

    /** Exactly one part. */
    static RosterScope read(Field scope) {
        scope.object(Arrays.stream(Level.values()).map(Level::code).collect(Collectors.toSet()));
        List<Level> named =
                Arrays.stream(Level.values())
                        .filter(level -> scope.find(level.code()).isPresent())
                        .toList();
        if (named.size() != 1) {
            throw scope.unaccepted();
        }
        Level level = named.getFirst();
        return scope.get(level.code()).word(id -> RosterScope.of(level, id));
    }
}
