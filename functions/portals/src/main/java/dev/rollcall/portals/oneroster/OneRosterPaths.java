package dev.rollcall.portals.oneroster;

import dev.rollcall.district.RosterScope;
import dev.rollcall.portals.oauth.Rfc3986;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourcePart;

import java.util.List;
import java.util.Optional;

/**
 * Where OneRoster serves single records and what belongs to them. Enrollments are asked for by a
 * filter, since the path to those of a class leads through its school; whoever reads them looks at
 * each row's own class all the same.
 */
public final class OneRosterPaths {

    private OneRosterPaths() {}

    public static String of(RecordKey key) {
        SourceCollection collection = OneRosterPage.collection(key.kind());
        return OneRosterList.of(collection).path() + "/" + Rfc3986.encode(key.id());
    }

    /** The list, with a question mark and whatever comes before its paging. */
    public static String of(SourcePart part) {
        if (part.collection() == SourceCollection.ENROLLMENTS) {
            String filter = owner(part.of()) + ".sourcedId='" + part.of().id() + "'";
            return "enrollments?filter=" + Rfc3986.encode(filter) + "&";
        }
        return parent(part.of()) + "/" + Rfc3986.encode(part.of().id()) + "/" + word(part) + "?";
    }

    /** Students and teachers are listed apart; nobody else is. */
    public static List<SourcePart> parts(RosterScope of, SourceCollection collection) {
        return collection == SourceCollection.PEOPLE
                ? List.of(
                        new SourcePart(of, collection, Optional.of(Role.STUDENT)),
                        new SourcePart(of, collection, Optional.of(Role.TEACHER)))
                : List.of(new SourcePart(of, collection));
    }

    private static String word(SourcePart part) {
        return switch (part.collection()) {
            case TERMS -> "terms";
            case PEOPLE ->
                    part.role().filter(role -> role == Role.TEACHER).isPresent()
                            ? "teachers"
                            : "students";
            case SCHOOLS, COURSES, ENROLLMENTS, CLASSES, GUARDIANS ->
                    OneRosterList.of(part.collection()).path();
        };
    }

    private static String owner(RosterScope scope) {
        return switch (scope.level()) {
            case SCHOOL -> "school";
            case CLASS -> "class";
            case TEACHER, STUDENT -> "user";
        };
    }

    private static String parent(RosterScope scope) {
        return switch (scope.level()) {
            case SCHOOL -> "schools";
            case CLASS -> "classes";
            case TEACHER -> "teachers";
            case STUDENT -> "students";
        };
    }
}
