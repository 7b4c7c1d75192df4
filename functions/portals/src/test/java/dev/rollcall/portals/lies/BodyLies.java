package dev.rollcall.portals.lies;

import static dev.rollcall.portals.lies.Fate.held;
import static dev.rollcall.portals.lies.Fate.refused;
import static dev.rollcall.portals.lies.Fate.survived;
import static dev.rollcall.portals.lies.Fate.waits;
import static dev.rollcall.portals.lies.Told.told;

import dev.rollcall.portals.lies.Answer.Delivery;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.HoldRule;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Answers that are no list, another list, or more than a list, all with a 200 (F-10…F-12). */
final class BodyLies {

    private static final String USERS = "users";
    private static final String HTML = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    private static final Fate BROKEN = waits(ErrorCode.PORTAL_ANSWER_BROKEN);

    private BodyLies() {}

    static Stream<Told> all() {
        return Stream.of(envelopes(), texts(), transports(), statusSets(), empties())
                .flatMap(s -> s);
    }

    private static Stream<Told> envelopes() {
        return Stream.of(
                told("the list has another name", users(a -> a.withKey("students")), BROKEN),
                told("the list has the name of one record", users(a -> a.withKey("user")), BROKEN),
                told("the list has its name in capitals", users(a -> a.withKey("Users")), BROKEN),
                told("the list is null", instead(rows -> nulled()), BROKEN),
                told("the list is an object", instead(rows -> Map.of(USERS, Map.of())), BROKEN),
                told("the list is a text", instead(rows -> Map.of(USERS, "none")), BROKEN),
                told("the list is a number", instead(rows -> Map.of(USERS, 0)), BROKEN),
                told("the list has no envelope", instead(rows -> rows), survived()),
                told(
                        "the list is in a list",
                        instead(rows -> List.of(rows)),
                        held(HoldRule.SCHEMA)),
                told(
                        "the list has two envelopes",
                        instead(rows -> Map.of(USERS, Map.of(USERS, rows))),
                        BROKEN),
                told(
                        "the envelope is in another one",
                        instead(rows -> Map.of("data", Map.of(USERS, rows))),
                        BROKEN),
                told(
                        "two lists stand in one answer",
                        instead(rows -> Map.of("classes", List.of(Map.of()), USERS, rows)),
                        survived()),
                told(
                        "the same list stands in the answer twice",
                        users(a -> a.changingBody(b -> "{\"users\":[]," + b.substring(1))),
                        BROKEN),
                told(
                        "the rows are texts",
                        instead(rows ->
                                Map.of(USERS, rows.stream().map(ForeignDistrict::id).toList())),
                        held(HoldRule.SCHEMA)),
                told(
                        "the rows are null",
                        instead(rows -> Map.of(USERS, Arrays.asList(null, null))),
                        held(HoldRule.SCHEMA)),
                told(
                        "the answer is one record",
                        instead(rows -> Map.of("user", rows.getFirst())),
                        BROKEN),
                told(
                        "the users are classes in the envelope of users",
                        others(USERS),
                        held(HoldRule.SCHEMA)),
                told("the users are classes in their own envelope", others("classes"), BROKEN));
    }

    private static Stream<Told> texts() {
        return Stream.of(
                told(
                        "the answer is cut off",
                        text(body -> body.substring(0, body.length() / 2)),
                        BROKEN),
                told(
                        "the answer is cut off behind a row",
                        text(body -> body.substring(0, body.indexOf("},{\"sourcedId") + 1)),
                        BROKEN),
                told(
                        "only the last brace is missing",
                        text(body -> body.substring(0, body.length() - 1)),
                        BROKEN),
                told("something follows the answer", text(body -> body + "<!-- 12 ms -->"), BROKEN),
                told("the answer is given twice", text(body -> body + body), BROKEN),
                told(
                        "a mark of the byte order stands before the answer",
                        text(body -> "\uFEFF" + body),
                        survived()),
                told(
                        "white space stands around the answer",
                        text(body -> "\r\n  " + body + "\n"),
                        survived()),
                told(
                        "the answer is one row a line",
                        text(body ->
                                body.replace("{\"users\":[", "")
                                        .replace("},{\"sourcedId", "}\n{\"sourcedId")
                                        .replace("]}", "")),
                        BROKEN),
                told("the answer is a page to sign in at", text(body -> HTML).and(html()), BROKEN),
                told("the answer is a page that calls itself JSON", text(body -> HTML), BROKEN),
                told("the answer has no body", text(body -> ""), BROKEN),
                told("the answer is white space", text(body -> "   "), BROKEN),
                told("the answer is the word null", text(body -> "null"), BROKEN),
                told("the answer is an empty object", text(body -> "{}"), BROKEN),
                told(
                        "later pages are an empty object",
                        Lie.telling(a -> a.withBody("{}")).later().about(USERS),
                        BROKEN),
                told(
                        "later pages are a page to sign in at",
                        Lie.telling(a -> a.withBody(HTML)).later().about(USERS),
                        BROKEN),
                told(
                        "the last page is cut off",
                        text(body -> body.substring(0, body.length() - 3))
                                .when(q -> q.offset() > 120),
                        BROKEN));
    }

    private static Stream<Told> transports() {
        return Stream.of(
                told("the answer is packed", delivered(Delivery.GZIPPED), survived()),
                told(
                        "the packed answer is damaged",
                        delivered(Delivery.GZIPPED_AND_DAMAGED),
                        BROKEN),
                told("the packed answer is cut off", delivered(Delivery.GZIPPED_AND_CUT), BROKEN),
                told(
                        "the answer is only said to be packed",
                        users(a -> a.withHeader("Content-Encoding", "gzip")),
                        BROKEN),
                told(
                        "more is announced than comes",
                        delivered(Delivery.SHORTER_THAN_ANNOUNCED),
                        waits(ErrorCode.PORTAL_UNAVAILABLE)),
                told(
                        "the connection is lost within the answer",
                        delivered(Delivery.CONNECTION_LOST),
                        waits(ErrorCode.PORTAL_UNAVAILABLE)),
                told(
                        "the connection is lost within a later page",
                        delivered(Delivery.CONNECTION_LOST).later(),
                        waits(ErrorCode.PORTAL_UNAVAILABLE)));
    }

    private static Stream<Told> statusSets() {
        return Stream.of(
                told(
                        "a failure stands alone",
                        instead(rows -> failure("imsx_", "invalid data")),
                        BROKEN),
                told(
                        "a failure stands beside all rows",
                        beside(failure("imsx_", "invalid data")),
                        BROKEN),
                told(
                        "a failure stands beside no row",
                        beside(failure("imsx_", "invalid data")).and(none()),
                        BROKEN),
                told(
                        "a failure without prefixes stands beside all rows",
                        beside(failure("", "invalid data")),
                        BROKEN),
                told(
                        "a failure stands beside the rows of a later page",
                        beside(failure("imsx_", "invalid data")).later(),
                        BROKEN),
                told(
                        "a busy server says so beside no row",
                        beside(failure("imsx_", "server_busy")).and(none()),
                        waits(ErrorCode.PORTAL_UNAVAILABLE)),
                told(
                        "a failure of authority stands beside no row",
                        beside(failure("imsx_", "unauthorized")).and(none()),
                        refused(ErrorCode.PORTAL_REFUSED)),
                told(
                        "a failure as in version 1.2 stands beside all rows",
                        beside(failure12()),
                        BROKEN),
                told(
                        "a failure as in version 1.2 stands alone",
                        instead(rows -> failure12()),
                        BROKEN),
                told(
                        "a warning stands beside all rows",
                        beside(status("imsx_", "success", "warning", "invalid_sort_field")),
                        survived()),
                told(
                        "a success stands beside all rows",
                        beside(status("imsx_", "success", "status", "full success")),
                        survived()));
    }

    private static Stream<Told> empties() {
        Fate vanished = held(HoldRule.COLLECTION_VANISHED);
        Stream<Told> each =
                ForeignDistrict.LISTS.stream()
                        .map(list ->
                                told(
                                        "the list of " + list + " is empty",
                                        empty().about(list),
                                        vanished));
        return Stream.concat(
                each,
                Stream.of(
                        told("all lists are empty", empty(), vanished),
                        told(
                                "all lists are empty and tell their totals",
                                Lie.telling(a -> a.withRows(List.of())),
                                vanished),
                        told(
                                "the users are an empty list without an envelope",
                                instead(rows -> List.of())
                                        .and(Lie.telling(a -> a.withoutHeader("X-Total-Count"))),
                                vanished),
                        told(
                                "the users are empty and have a total",
                                Lie.telling(a -> a.withRows(List.of())).about(USERS),
                                vanished)));
    }

    private static Lie users(UnaryOperator<Answer> mouth) {
        return Lie.telling(mouth).about(USERS);
    }

    private static Lie text(UnaryOperator<String> change) {
        return users(answer -> answer.changingBody(change));
    }

    private static Lie instead(Function<List<Map<String, Object>>, Object> value) {
        return users(answer -> answer.withBody(Answer.text(value.apply(answer.rows()))));
    }

    private static Lie delivered(Delivery delivery) {
        return users(answer -> answer.delivered(delivery));
    }

    private static Lie html() {
        return users(answer -> answer.withHeader("Content-Type", "text/html"));
    }

    /** What is said beside the rows, as members of the envelope. */
    private static Lie beside(Map<String, Object> said) {
        return text(body ->
                body.substring(0, body.length() - 1) + "," + Answer.text(said).substring(1));
    }

    private static Lie none() {
        return text(body -> body.replaceFirst("\"users\":\\[.*}],", "\"users\":[],"));
    }

    private static Lie empty() {
        return Lie.seeing((q, rows) -> List.of());
    }

    private static Lie others(String key) {
        List<Map<String, Object>> classes = ForeignDistrict.standard().list("classes");
        return Lie.seeing((q, rows) -> classes).and(Lie.telling(a -> a.withKey(key))).about(USERS);
    }

    private static Object nulled() {
        return Collections.singletonMap(USERS, null);
    }

    private static Map<String, Object> failure(String prefix, String minor) {
        return status(prefix, "failure", "error", minor);
    }

    private static Map<String, Object> status(
            String prefix, String major, String severity, String minor) {
        return Map.of(
                "statusInfoSet",
                List.of(
                        Map.of(
                                prefix + "codeMajor", major,
                                prefix + "severity", severity,
                                prefix + "codeMinor", minor,
                                prefix + "description", "something")));
    }

    private static Map<String, Object> failure12() {
        return Map.of(
                "imsx_codeMajor", "failure",
                "imsx_severity", "error",
                "imsx_description", "something",
                "imsx_CodeMinor",
                        Map.of(
                                "imsx_codeMinorField",
                                List.of(
                                        Map.of(
                                                "imsx_codeMinorFieldName", "TargetEndSystem",
                                                "imsx_codeMinorFieldValue", "unknownobject"))));
    }
}
