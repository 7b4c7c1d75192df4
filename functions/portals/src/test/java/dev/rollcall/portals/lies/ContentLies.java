package dev.rollcall.portals.lies;

import static dev.rollcall.portals.lies.Fate.held;
import static dev.rollcall.portals.lies.Fate.survived;
import static dev.rollcall.portals.lies.Fate.unproven;
import static dev.rollcall.portals.lies.ForeignDistrict.id;
import static dev.rollcall.portals.lies.ForeignDistrict.lacking;
import static dev.rollcall.portals.lies.ForeignDistrict.with;
import static dev.rollcall.portals.lies.Told.told;

import dev.rollcall.sync.run.HoldRule;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Whole lists in good form whose rows are not what they were. */
final class ContentLies {

    private static final String USERS = "users";
    private static final String CLASSES = "classes";
    private static final String ENROLLMENTS = "enrollments";

    private ContentLies() {}

    static Stream<Told> all() {
        return Stream.of(ids(), marks(), references(), fewer()).flatMap(s -> s);
    }

    private static Stream<Told> ids() {
        return Stream.of(
                told(
                        "no user has an id",
                        each(USERS, row -> lacking(row, "sourcedId")),
                        held(HoldRule.SCHEMA)),
                told(
                        "one user has no id",
                        one("s007", row -> lacking(row, "sourcedId")),
                        survived()),
                told(
                        "one user has an empty id",
                        one("s007", row -> with(row, "sourcedId", "")),
                        survived()),
                told(
                        "no class has an id",
                        each(CLASSES, row -> lacking(row, "sourcedId")),
                        held(HoldRule.SCHEMA)),
                told(
                        "no enrollment has an id",
                        each(ENROLLMENTS, row -> lacking(row, "sourcedId")),
                        survived()),
                told(
                                "the ids of users are in capitals",
                                each(USERS, ContentLies::inCapitals),
                                held(HoldRule.ARCHIVES))
                        .leavingGuests(),
                told(
                                "the users are of another district",
                                each(USERS, row -> with(row, "sourcedId", "other-" + id(row))),
                                held(HoldRule.ARCHIVES))
                        .leavingGuests(),
                told(
                        "the ids of courses are numbers",
                        each("courses", row -> with(row, "sourcedId", Integer.valueOf(id(row)))),
                        survived()),
                told(
                        "all users have the same id",
                        each(USERS, row -> with(row, "sourcedId", "s000")),
                        unproven(USERS)));
    }

    private static Stream<Told> marks() {
        return Stream.of(
                told(
                        "all users are marked as deleted, oddly spelt",
                        each(USERS, ContentLies::deleted),
                        held(HoldRule.COLLECTION_VANISHED)),
                told(
                        "all classes are marked as deleted, oddly spelt",
                        each(CLASSES, ContentLies::deleted),
                        held(HoldRule.COLLECTION_VANISHED)),
                told(
                        "all enrollments are marked as deleted",
                        each(ENROLLMENTS, ContentLies::deleted),
                        held(HoldRule.COLLECTION_VANISHED)),
                told(
                        "all schools are marked as deleted",
                        each("orgs", ContentLies::deleted),
                        held(HoldRule.COLLECTION_VANISHED)),
                told(
                        "no user is enabled",
                        each(USERS, row -> with(row, "enabledUser", "false")),
                        held(HoldRule.ARCHIVES)),
                told(
                        "every student is a teacher",
                        each(USERS, row -> with(row, "role", "teacher")),
                        held(HoldRule.ROLE_FLIP)),
                told(
                        "no user has a role",
                        each(USERS, row -> lacking(row, "role")),
                        held(HoldRule.SCHEMA)),
                told(
                        "every role is unheard of",
                        each(USERS, row -> with(row, "role", "wizard")),
                        held(HoldRule.ROLE_FLIP)),
                told(
                        "all orgs are of an unknown type",
                        each("orgs", row -> with(row, "type", "ext:house")),
                        held(HoldRule.COLLECTION_VANISHED)));
    }

    private static Stream<Told> references() {
        return Stream.of(
                told(
                        "every enrollment refers to nothing",
                        each(
                                ENROLLMENTS,
                                row -> with(with(row, "user", Map.of()), "class", Map.of())),
                        held(HoldRule.COLLECTION_VANISHED, HoldRule.SCHEMA)),
                told(
                        "no enrollment names a class",
                        each(ENROLLMENTS, row -> lacking(row, "class")),
                        held(HoldRule.COLLECTION_VANISHED, HoldRule.SCHEMA)),
                told(
                        "every enrollment is of somebody unknown",
                        each(
                                ENROLLMENTS,
                                row -> with(row, "user", Map.of("sourcedId", "ghost-" + id(row)))),
                        held(HoldRule.MEMBERSHIPS)),
                told(
                        "every enrollment is in an unknown class",
                        each(
                                ENROLLMENTS,
                                row -> with(row, "class", Map.of("sourcedId", "nowhere"))),
                        held(HoldRule.MEMBERSHIPS)),
                told(
                        "every enrollment has a role unheard of",
                        each(ENROLLMENTS, row -> with(row, "role", "proctor")),
                        held(HoldRule.COLLECTION_VANISHED)),
                told(
                        "references are bare ids",
                        each(ENROLLMENTS, row -> bare(bare(row, "user"), "class")),
                        survived()));
    }

    private static Stream<Told> fewer() {
        return Stream.of(
                told(
                        "half of the classes are missing, and the total agrees",
                        half(CLASSES),
                        held(HoldRule.MEMBERSHIPS)),
                told(
                        "a school is missing, and the total agrees",
                        fewer("orgs", row -> id(row).endsWith("1")),
                        held(HoldRule.WHOLE_SCHOOL)),
                told(
                        "half of the users are missing, and the total agrees",
                        half(USERS),
                        held(HoldRule.ARCHIVES)),
                told(
                        "half of the enrollments are missing, and the total agrees",
                        half(ENROLLMENTS),
                        held(HoldRule.MEMBERSHIPS)),
                told(
                        "one school's users are missing, and the total agrees",
                        fewer(USERS, row -> row.toString().contains("school1")),
                        held(HoldRule.ARCHIVES)),
                told(
                        "all teachers are missing, and the total agrees",
                        fewer(USERS, row -> id(row).startsWith("t")),
                        held(HoldRule.WHOLE_SCHOOL)),
                told(
                        "all students are missing, and the total agrees",
                        fewer(USERS, row -> id(row).startsWith("s")),
                        held(HoldRule.ARCHIVES)));
    }

    private static Lie each(String list, UnaryOperator<Map<String, Object>> change) {
        return Lie.seeing((q, rows) -> rows.stream().map(change).toList()).about(list);
    }

    private static Lie one(String id, UnaryOperator<Map<String, Object>> change) {
        return each(USERS, row -> id(row).equals(id) ? change.apply(row) : row);
    }

    private static Lie fewer(String list, Predicate<Map<String, Object>> missing) {
        return Lie.seeing((q, rows) -> rows.stream().filter(missing.negate()).toList()).about(list);
    }

    private static Lie half(String list) {
        return Lie.seeing((q, rows) -> rows.subList(0, rows.size() / 2)).about(list);
    }

    private static Map<String, Object> inCapitals(Map<String, Object> row) {
        return with(row, "sourcedId", id(row).toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> deleted(Map<String, Object> row) {
        return with(row, "status", "ToBeDeleted");
    }

    private static Map<String, Object> bare(Map<String, Object> row, String name) {
        Object reference = row.get(name);
        return reference instanceof Map<?, ?> object
                ? with(row, name, String.valueOf(object.get("sourcedId")))
                : row;
    }
}
