package dev.rollcall.schedule.world;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.testkit.fault.Invocation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lies a portal has still to tell, oldest first; each is told where it fits. */
final class Lies {
    private final List<Lie> left = new ArrayList<>();
    private final Consumer<Lie> told;

    /**
     * @param told hears of each lie that is told
     */
    Lies(Consumer<Lie> told) {
        this.told = told;
    }

    void tell(Lie lie, int times) {
        for (int time = 0; time < times; time++) {
            left.add(lie);
        }
    }

    void stop() {
        left.clear();
    }

    /** The answer to a question, or a lie in its place. */
    @Nullable Object answer(Invocation question) throws Throwable {
        Optional<Lie> next = left.stream().filter(lie -> fits(lie, question)).findFirst();
        if (next.isEmpty()) {
            return question.proceed();
        }
        left.remove(next.get());
        told.accept(next.get());
        return lie(next.get(), question);
    }

    private static boolean fits(Lie lie, Invocation question) {
        if (lie.isOfTransport()) {
            return true;
        }
        if (lie == Lie.EVENTS_GONE) {
            return question.call().method().equals("events");
        }
        return isFirstPage(question) && (lie != Lie.STRANGERS || isOf(question, Kind.PERSON));
    }

    private static boolean isFirstPage(Invocation question) {
        boolean ofList = question.arguments(SourceCollection.class).findFirst().isPresent();
        String cursor = question.arguments(String.class).findFirst().orElse("none");
        return ofList && (cursor.isEmpty() || cursor.equals("apart"));
    }

    private static boolean isOf(Invocation question, Kind kind) {
        SourceCollection list = question.argument(SourceCollection.class);
        return list.kind() == kind && list != SourceCollection.ENROLLMENTS;
    }

    private static Object lie(Lie lie, Invocation question) throws Throwable {
        return switch (lie) {
            case UNAVAILABLE -> new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
            case BROKEN_ANSWER -> new Fetch.Unavailable<>(ErrorCode.PORTAL_ANSWER_BROKEN);
            case THROTTLED_BRIEFLY -> new Fetch.Throttled<>(Duration.ofSeconds(20));
            case THROTTLED_LONG -> new Fetch.Throttled<>(Duration.ofMinutes(10));
            case REFUSED -> new Fetch.Refused<>(ErrorCode.PORTAL_REFUSED);
            case EVENTS_GONE -> new Fetch.Missing<>();
            case EMPTY_LIST -> new Fetch.Got<>(empty(truth(question)));
            case CUT_SHORT -> new Fetch.Got<>(cut(truth(question)));
            case STRANGERS -> new Fetch.Got<>(strangers(truth(question)));
            case UNREADABLE ->
                    new Fetch.Got<>(unreadable(truth(question), question, RosterRecord::id));
            case NAMELESS -> new Fetch.Got<>(unreadable(truth(question), question, any -> ""));
            case LOOP -> new Fetch.Got<>(loop(truth(question), question));
        };
    }

    private static Page truth(Invocation question) throws Throwable {
        if (question.proceed() instanceof Fetch.Got<?>(Page page)) {
            return page;
        }
        throw new IllegalStateException("the portal in memory always answers");
    }

    private static Page empty(Page page) {
        return new Page(
                List.of(),
                Links.none(),
                List.of(),
                0,
                Optional.empty(),
                page.evidence().map(e -> evidence(e, List.of(), OptionalInt.of(0))));
    }

    private static Page cut(Page page) {
        List<RosterRecord> half = page.records().subList(0, page.records().size() / 2);
        return new Page(
                half,
                Links.none(),
                page.quarantined(),
                page.ignored(),
                Optional.empty(),
                page.evidence().map(e -> evidence(e, ids(half), e.total())));
    }

    private static Page strangers(Page page) {
        List<RosterRecord> others =
                page.records().stream().map(each -> stranger((Person) each)).toList();
        return new Page(
                others,
                page.links(),
                page.quarantined(),
                page.ignored(),
                page.next(),
                page.evidence().map(e -> evidence(e, ids(others), e.total())));
    }

    private static RosterRecord stranger(Person person) {
        String school = person.schools().stream().findFirst().orElse("");
        return TinyDistrict.person("stranger-" + person.id(), Role.STUDENT, school);
    }

    private static Page unreadable(
            Page page, Invocation question, Function<RosterRecord, String> named) {
        if (page.records().isEmpty()) {
            return page;
        }
        RosterRecord first = page.records().getFirst();
        Quarantined aside =
                new Quarantined(
                        question.argument(SourceCollection.class).kind(),
                        named.apply(first),
                        Quarantined.Code.MISSING_FIELD,
                        "somewhere",
                        TinyDistrict.CANARY);
        return new Page(
                page.records().subList(1, page.records().size()),
                page.links(),
                List.of(aside),
                page.ignored(),
                page.next(),
                page.evidence());
    }

    private static Page loop(Page page, Invocation question) {
        return new Page(
                page.records(),
                page.links(),
                page.quarantined(),
                page.ignored(),
                question.arguments(String.class).findFirst(),
                page.evidence());
    }

    private static Evidence evidence(Evidence of, List<String> ids, OptionalInt total) {
        return new Evidence(ids, of.overlap(), total, of.revision(), of.masking());
    }

    private static List<String> ids(List<RosterRecord> records) {
        return records.stream().map(RosterRecord::id).toList();
    }
}
