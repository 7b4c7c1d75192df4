package dev.rollcall.portals.clever;

import dev.rollcall.district.RosterScope;
import dev.rollcall.portals.oauth.Rfc3986;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;

import java.util.Arrays;

/** Where single records are, and what hangs on them (clever.md §1.2). */
final class CleverPaths {

    private CleverPaths() {}

    static String of(RecordKey key) {
        return list(key.kind()).path() + "/" + Rfc3986.encode(key.id());
    }

    static String under(RosterScope scope) {
        return switch (scope.level()) {
            case SCHOOL -> of(new RecordKey(Kind.SCHOOL, scope.id()));
            case CLASS -> of(new RecordKey(Kind.CLASS, scope.id()));
            case TEACHER, STUDENT -> of(new RecordKey(Kind.PERSON, scope.id()));
        };
    }

    private static CleverList list(Kind kind) {
        return Arrays.stream(CleverList.values())
                .filter(list -> list.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
