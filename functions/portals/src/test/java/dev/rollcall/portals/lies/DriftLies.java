package dev.rollcall.portals.lies;

import static dev.rollcall.portals.lies.Fate.repeated;
import static dev.rollcall.portals.lies.Fate.survived;
import static dev.rollcall.portals.lies.Fate.unproven;
import static dev.rollcall.portals.lies.Told.told;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists that change while they are read, as every list on a live server does (F-14). */
final class DriftLies {

    private static final String USERS = "users";

    /** Before all others in the order of ids. */
    private static final String EARLY = "a000";

    /** Behind all others in the order of ids. */
    private static final String LATE = "zz";

    private DriftLies() {}

    static Stream<Told> all() {
        return Stream.concat(inUsers(), ForeignDistrict.LISTS.stream().flatMap(DriftLies::in));
    }

    private static Stream<Told> inUsers() {
        return Stream.of(
                told(
                                "somebody comes before the place",
                                without(EARLY).when(q -> !q.isLater()).once(),
                                repeated(USERS))
                        .whileTruly(adding(EARLY)::to),
                told(
                                "somebody comes behind the place",
                                without(LATE).when(q -> !q.isLater()).once(),
                                repeated(USERS))
                        .whileTruly(adding(LATE)::to),
                told(
                        "somebody before the place is gone for a moment",
                        without("s003").later().once(),
                        repeated(USERS)),
                told(
                        "somebody behind the place is gone for a moment",
                        without("t011").later().once(),
                        repeated(USERS)),
                told(
                                "somebody goes before the place as another one comes behind it",
                                without(LATE)
                                        .when(q -> !q.isLater())
                                        .and(without("s003").later())
                                        .once(),
                                repeated(USERS))
                        .whileTruly(adding(LATE)::to),
                told(
                                "somebody comes before the place as another one goes behind it",
                                without(EARLY)
                                        .when(q -> !q.isLater())
                                        .and(without("t011").later())
                                        .once(),
                                repeated(USERS))
                        .whileTruly(adding(EARLY)::to),
                told(
                                "somebody goes before the place as another one comes before it",
                                without(EARLY)
                                        .when(q -> !q.isLater())
                                        .and(without("s003").later())
                                        .once(),
                                survived())
                        .whileTruly(adding(EARLY)::to),
                told(
                        "pages come in turn from two states of the list",
                        twoStates(),
                        unproven(USERS)),
                told(
                        "pages come in turn from two states at first",
                        twoStates().once(),
                        repeated(USERS)),
                told("somebody comes and goes with every page", flickering(), unproven(USERS)));
    }

    /** In pages of three, of which even the shortest list has two. */
    private static Stream<Told> in(String list) {
        return Stream.of(
                told(
                                "a row of "
                                        + list
                                        + " goes before the place as another one comes behind it",
                                clamped(list)
                                        .and(newcomer(list))
                                        .and(withoutFirst(list).later().once()),
                                repeated(list))
                        .whileTruly(district ->
                                district.adding(list, another(district.list(list).getLast()))),
                told(
                        "the first row of " + list + " is gone for a moment",
                        clamped(list).and(withoutFirst(list).later().once()),
                        repeated(list)),
                told(
                        "the last row of " + list + " is gone for a moment",
                        clamped(list)
                                .and(
                                        Lie.seeing((q, rows) -> rows.subList(0, rows.size() - 1))
                                                .about(list)
                                                .later()
                                                .once()),
                        repeated(list)));
    }

    private static Lie clamped(String list) {
        return Lie.hearing(question -> question.atMost(3)).about(list);
    }

    private static Lie newcomer(String list) {
        return Lie.seeing((q, rows) -> rows.subList(0, rows.size() - 1))
                .when(q -> !q.isLater())
                .about(list)
                .once();
    }

    private static Lie withoutFirst(String list) {
        return Lie.seeing((q, rows) -> rows.subList(1, rows.size())).about(list);
    }

    private static Map<String, Object> another(Map<String, Object> row) {
        return ForeignDistrict.with(row, "sourcedId", LATE);
    }

    private static Lie without(String id) {
        return Lie.seeing((q, rows) -> except(rows, row -> ForeignDistrict.id(row).equals(id)))
                .about(USERS);
    }

    private static Lie twoStates() {
        return withoutFirst(USERS).when(q -> q.offset() / LyingWorld.PAGE_LIMIT % 2 == 1);
    }

    private static Lie flickering() {
        return withoutFirst(USERS).when(q -> q.offset() % 2 == 1);
    }

    private static List<Map<String, Object>> except(
            List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
        return rows.stream().filter(which.negate()).toList();
    }

    private static Newcomer adding(String id) {
        return new Newcomer(id);
    }

    /** A student who joins the district. */
    private record Newcomer(String id) {
        ForeignDistrict to(ForeignDistrict district) {
            return district.adding(USERS, ForeignDistrict.student(id));
        }
    }
}
