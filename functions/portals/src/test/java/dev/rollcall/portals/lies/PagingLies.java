package dev.rollcall.portals.lies;

import static dev.rollcall.portals.lies.Fate.held;
import static dev.rollcall.portals.lies.Fate.repeated;
import static dev.rollcall.portals.lies.Fate.survived;
import static dev.rollcall.portals.lies.Fate.unproven;
import static dev.rollcall.portals.lies.Fate.waits;
import static dev.rollcall.portals.lies.Told.told;

import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.HoldRule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lies about where in its list a page is, and how long the list is. */
final class PagingLies {

    private static final String USERS = "users";
    private static final String TOTAL = "X-Total-Count";
    private static final int PAGE = LyingWorld.PAGE_LIMIT;
    private static final int ALL = ForeignDistrict.STUDENTS + ForeignDistrict.TEACHERS;

    private PagingLies() {}

    static Stream<Told> all() {
        return Stream.of(totals(), limits(), offsets(), orders(), revisions()).flatMap(s -> s);
    }

    private static Stream<Told> totals() {
        return Stream.of(
                told("the total is too small", total("40"), unproven(USERS)),
                told("the total is too large", total("500"), unproven(USERS)),
                told("the total is zero beside rows", total("0"), unproven(USERS)),
                told("the total is negative", total("-162"), repeated(USERS)),
                told("the total is no number", total("about 160"), repeated(USERS)),
                told(
                        "the total has more digits than a list has rows",
                        total("9".repeat(30)),
                        repeated(USERS)),
                told("the total is the number of rows on the page", countOfPage(), unproven(USERS)),
                told("no page tells a total", untold(), repeated(USERS)),
                told("later pages tell no total", untold().later(), survived()),
                told("only later pages tell a total", untold().when(q -> !q.isLater()), survived()),
                told("the total moves from page to page", movingTotal(), unproven(USERS)),
                told("the total moves in the first reading", movingTotal().once(), repeated(USERS)),
                told(
                        "no list tells a total",
                        Lie.telling(a -> a.withoutHeader(TOTAL)),
                        repeated("enrollments")));
    }

    private static Stream<Told> limits() {
        return Stream.of(
                told(
                        "a page in the middle is short",
                        users(q -> middle(q) ? q.atMost(9) : q),
                        survived()),
                told("every page is clamped to 7 rows", users(q -> q.atMost(7)), survived()),
                told(
                        "pages become shorter and shorter",
                        users(q -> q.atMost(2 + PAGE / (1 + q.offset() / 10))),
                        survived()),
                told("pages are clamped to a single row", users(q -> q.atMost(1)), unproven(USERS)),
                told(
                        "later pages are clamped to a single row",
                        users(q -> q.atMost(1)).later(),
                        unproven(USERS)),
                told("the limit is ignored", users(Question::withoutLimit), survived()),
                told("a page in the middle is empty", emptyMiddle(), unproven(USERS)),
                told("a page in the middle is empty once", emptyMiddle().once(), repeated(USERS)),
                told("every later page is empty", later(List.of()), unproven(USERS)),
                told(
                        "the list ends after its first page, and the total agrees",
                        Lie.seeing((q, rows) -> rows.subList(0, PAGE)).about(USERS),
                        held(HoldRule.ARCHIVES, HoldRule.WHOLE_SCHOOL)));
    }

    private static Stream<Told> offsets() {
        return Stream.of(
                told("every offset gets page one", moved(offset -> 0), unproven(USERS)),
                told(
                        "every offset gets page one in the first reading",
                        moved(offset -> 0).once(),
                        repeated(USERS)),
                told(
                        "offset and limit are ignored",
                        users(q -> q.from(0).withoutLimit()),
                        repeated(USERS)),
                told(
                        "every offset near the end answers with the last page",
                        moved(offset -> Math.min(offset, ALL - PAGE)),
                        unproven(USERS)),
                told(
                        "pages come from the end backwards",
                        moved(offset -> Math.max(0, ALL - PAGE - offset)),
                        unproven(USERS)),
                told(
                        "offsets are rounded down to whole pages",
                        moved(offset -> offset / PAGE * PAGE),
                        repeated(USERS)),
                told(
                        "the last page is served again in the first reading",
                        moved(offset -> Math.min(offset, ALL - PAGE)).once(),
                        repeated(USERS)),
                told(
                        "pages repeat rows of the page before",
                        moved(offset -> Math.max(0, offset - 3)),
                        unproven(USERS)),
                told(
                        "pages repeat rows in the first reading",
                        moved(offset -> Math.max(0, offset - 3)).once(),
                        repeated(USERS)),
                told(
                        "a page in the middle comes too early",
                        moved(offset -> offset > 60 ? offset - 20 : offset),
                        unproven(USERS)),
                told(
                        "rows are skipped behind a page",
                        moved(offset -> offset > 60 ? offset + 20 : offset),
                        unproven(USERS)),
                told(
                        "rows are skipped in the first reading",
                        moved(offset -> offset > 60 ? offset + 20 : offset).once(),
                        repeated(USERS)),
                told(
                        "offsets are one too high",
                        moved(offset -> offset == 0 ? 0 : offset + 1),
                        unproven(USERS)),
                told(
                        "offsets are counted from one",
                        moved(offset -> Math.max(0, offset - 1)),
                        unproven(USERS)),
                told(
                        "the offset is taken for a number of pages",
                        moved(offset -> offset * PAGE),
                        unproven(USERS)));
    }

    private static Stream<Told> orders() {
        return Stream.of(
                told("pages come from the end to the beginning", backwards(), unproven(USERS)),
                told("the order is no order by id, and stays", shuffled(q -> 1), survived()),
                told("the order is descending", reversed(), survived()),
                told(
                        "the order is another one for every page",
                        shuffled(Question::offset),
                        unproven(USERS)),
                told(
                        "the order is another one for every page once",
                        shuffled(Question::offset).once(),
                        repeated(USERS)),
                told(
                        "the order is another one in every reading",
                        shuffled(Question::reading),
                        survived()),
                told("rows are mixed up within each page", mixedPages(), unproven(USERS)),
                told("every row is served twice, and counted twice", doubled(), survived()),
                told("every page holds each of its rows twice", doubledPages(), unproven(USERS)));
    }

    private static Stream<Told> revisions() {
        return Stream.of(
                told(
                        "the mark of what is shared changes between pages",
                        mark(q -> "r" + q.offset()).about(USERS),
                        waits(ErrorCode.SHARING_CHANGED)),
                told(
                        "the mark of what is shared changes between lists",
                        mark(Question::list),
                        waits(ErrorCode.SHARING_CHANGED)),
                told("the mark of what is shared is a new one", mark(q -> "new"), survived()),
                told(
                        "the mark of what is shared stands on one page alone",
                        mark(q -> "new").later().about(USERS),
                        survived()),
                told(
                        "the portal says that it masks fields",
                        Lie.telling(a -> a.withHeader("X-Obfuscated", "true")),
                        survived()));
    }

    private static Lie users(UnaryOperator<Question> ear) {
        return Lie.hearing(ear).about(USERS);
    }

    private static Lie moved(IntUnaryOperator offset) {
        return users(question -> question.from(offset.applyAsInt(question.offset())));
    }

    private static Lie backwards() {
        return moved(offset -> offset < ALL ? Math.max(0, ALL - PAGE - offset) : offset);
    }

    private static boolean middle(Question question) {
        return question.offset() > PAGE && question.offset() < 2 * PAGE;
    }

    private static Lie total(String text) {
        return Lie.telling(answer -> answer.withHeader(TOTAL, text)).about(USERS);
    }

    private static Lie untold() {
        return Lie.telling(answer -> answer.withoutHeader(TOTAL)).about(USERS);
    }

    private static Lie movingTotal() {
        return Lie.telling((q, a) -> a.withHeader(TOTAL, Integer.toString(ALL + q.offset())))
                .about(USERS);
    }

    private static Lie countOfPage() {
        return Lie.telling(a -> a.withHeader(TOTAL, Integer.toString(a.rows().size())))
                .about(USERS);
    }

    private static Lie emptyMiddle() {
        return Lie.telling(a -> a.withRows(List.of())).when(PagingLies::middle).about(USERS);
    }

    private static Lie later(List<Map<String, Object>> rows) {
        return Lie.telling(answer -> answer.withRows(rows)).later().about(USERS);
    }

    private static Lie shuffled(ToIntFunction<Question> seed) {
        return Lie.seeing((q, rows) -> shuffled(rows, seed.applyAsInt(q))).about(USERS);
    }

    private static Lie mixedPages() {
        return Lie.telling((q, a) -> a.withRows(shuffled(a.rows(), q.offset()))).about(USERS);
    }

    private static Lie reversed() {
        return Lie.seeing((q, rows) -> rows.reversed()).about(USERS);
    }

    private static Lie doubled() {
        return Lie.seeing((q, rows) -> twice(rows)).about(USERS);
    }

    private static Lie doubledPages() {
        return Lie.telling(answer -> answer.withRows(twice(answer.rows()))).about(USERS);
    }

    private static Lie mark(Function<Question, String> revision) {
        return Lie.telling((q, a) -> a.withHeader("X-Perm-Rev", revision.apply(q)));
    }

    private static List<Map<String, Object>> twice(List<Map<String, Object>> rows) {
        return rows.stream().flatMap(row -> Stream.of(row, row)).toList();
    }

    private static List<Map<String, Object>> shuffled(List<Map<String, Object>> rows, int seed) {
        List<Map<String, Object>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
