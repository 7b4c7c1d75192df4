package dev.rollcall.portals.lies;

import static dev.rollcall.portals.lies.Fate.refused;
import static dev.rollcall.portals.lies.Fate.survived;
import static dev.rollcall.portals.lies.Fate.waits;
import static dev.rollcall.portals.lies.Told.told;

import dev.rollcall.sync.run.ErrorCode;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Answers whose status is no 200. */
final class StatusLies {

    private static final Fate UNAVAILABLE = waits(ErrorCode.PORTAL_UNAVAILABLE);
    private static final Fate REVOKED = refused(ErrorCode.ACCESS_REVOKED);
    private static final Fate REFUSED = refused(ErrorCode.PORTAL_REFUSED);
    private static final Fate BROKEN = waits(ErrorCode.PORTAL_ANSWER_BROKEN);
    private static final Fate THROTTLED = waits(ErrorCode.PORTAL_THROTTLED);

    private StatusLies() {}

    static Stream<Told> all() {
        return Stream.concat(
                Stream.of(
                                Stream.of(204, 302).flatMap(code -> on(code, BROKEN)),
                                Stream.of(400, 404, 410).flatMap(code -> on(code, REFUSED)),
                                Stream.of(401, 403).flatMap(code -> on(code, REVOKED)),
                                Stream.of(500, 502, 503, 504)
                                        .flatMap(code -> on(code, UNAVAILABLE)),
                                on(429, THROTTLED))
                        .flatMap(s -> s),
                others());
    }

    private static Stream<Told> on(int code, Fate fate) {
        Lie lie = Lie.telling(any -> Answer.status(code)).about("users");
        return Stream.of(
                told("the first page is a " + code, lie.when(q -> !q.isLater()), fate),
                told("a later page is a " + code, lie.later(), fate));
    }

    private static Stream<Told> others() {
        return Stream.of(
                told("a redirection leads to another place", redirected(), BROKEN),
                told("too many requests, and a wait of minutes", throttled("600"), THROTTLED),
                told("too many requests, and a wait of years", throttled("99999999"), THROTTLED),
                told("too many requests, and a wait that is none", throttled("soon"), THROTTLED),
                told("the rows come with a 500", rowsWith(500), UNAVAILABLE),
                told("the rows come with a 203", rowsWith(203), BROKEN),
                told("the rows come with a 206", rowsWith(206), BROKEN),
                told("a later page is a 503 once", once503(), survived()));
    }

    private static Lie redirected() {
        return Lie.telling(any ->
                        Answer.status(302).withHeader("Location", "http://127.0.0.1:9/users"))
                .about("users");
    }

    private static Lie throttled(String wait) {
        return Lie.telling(any -> Answer.status(429).withHeader("Retry-After", wait))
                .about("users");
    }

    private static Lie rowsWith(int code) {
        return Lie.telling(answer -> answer.withStatus(code)).about("users");
    }

    private static Lie once503() {
        AtomicBoolean isOver = new AtomicBoolean();
        return Lie.telling((q, honest) -> isOver.getAndSet(true) ? honest : Answer.status(503))
                .later()
                .about("users");
    }
}
