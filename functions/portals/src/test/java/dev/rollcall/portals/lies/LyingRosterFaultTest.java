package dev.rollcall.portals.lies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rollcall.portals.lies.Answer.Delivery;
import dev.rollcall.portals.lies.LyingWorld.Night;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nobody is archived, out of a class or without a seat because a server lied for a night, and the
 * night after that is as if it never had (F-08…F-18, F-25).
 */
class LyingRosterFaultTest {

    private final ForeignServer server = ForeignServer.plainAt("/ims/oneroster/v1p1");
    private final LyingWorld world = new LyingWorld(server.base());

    static Stream<Told> lies() {
        return Stream.of(
                        PagingLies.all(),
                        DriftLies.all(),
                        BodyLies.all(),
                        StatusLies.all(),
                        ContentLies.all())
                .flatMap(s -> s);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void takesNothingFromAnybodyWhen(Told told) {
        Standing before = firstRoster();

        server.keeping(told.truth().apply(ForeignDistrict.standard())).lying(told.lie());
        Night night = world.night();

        assertFate(told.fate(), night);
        assertNothingTaken(before, world.standing());

        switch (told.morning()) {
            case CLEAN -> assertAsIfNobodyHadLied(told, before);
            case GUESTS -> assertOnlyGuestsAreLeft(before);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsWhenAnAnswerComesTooLate(boolean isLater) {
        Standing before = firstRoster();

        world.waitNoLongerThan(Duration.ofMillis(250));
        server.lying(late().when(question -> question.isLater() == isLater));
        assertFate(Fate.waits(ErrorCode.PORTAL_UNAVAILABLE), world.night());
        assertNothingTaken(before, world.standing());

        world.startAnew();
        assertAsIfNobodyHadLied(Told.told("", Lie.none(), Fate.survived()), before);
    }

    /** A new worker has to find out first where the server's lists are. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("firstAnswers")
    void waitsWhenTheFirstAnswerANewWorkerGetsIs(String name, Answer answer, ErrorCode code) {
        Standing before = firstRoster();

        world.startAnew();
        server.lying(Lie.telling(any -> answer));
        assertFate(Fate.waits(code), world.night());
        assertThat(world.standing()).as(name).isEqualTo(before);

        assertAsIfNobodyHadLied(Told.told(name, Lie.none(), Fate.survived()), before);
    }

    static Stream<Arguments> firstAnswers() {
        return Stream.of(
                arguments("a 503", Answer.status(503), ErrorCode.PORTAL_UNAVAILABLE),
                arguments("a 502", Answer.status(502), ErrorCode.PORTAL_UNAVAILABLE),
                arguments("a 429", Answer.status(429), ErrorCode.PORTAL_THROTTLED),
                arguments("an empty object", Answer.json(Map.of()), ErrorCode.PORTAL_ANSWER_BROKEN),
                arguments(
                        "HTML",
                        Answer.status(200).withBody("<html>"),
                        ErrorCode.PORTAL_ANSWER_BROKEN));
    }

    @Test
    void givesUpANightAndReadsAgainAnHourLater() {
        Standing before = firstRoster();

        server.lying(Lie.telling(any -> Answer.status(503)).about("users"));
        Night night = world.night();
        while (night.run().isOpen()) {
            night = world.work();
        }
        assertThat(night.run().phase()).isEqualTo(RunPhase.FAILED);
        assertThat(night.run().code()).contains(ErrorCode.PORTAL_UNAVAILABLE);
        assertThat(world.standing()).isEqualTo(before);

        server.tellTheTruth();
        assertThat(world.hourLater().run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.standing()).isEqualTo(before);
    }

    /** Who was on any page of the night counts as served in it. */
    @Test
    void archivesExactlyTheOneWhoLeftBetweenTwoPagesANightLater() {
        Standing before = firstRoster();

        server.lying(
                Lie.seeing((q, rows) ->
                                q.isLater() || q.reading() > 1
                                        ? rows.subList(1, rows.size())
                                        : rows)
                        .about("users"));
        assertCompleted(world.night());
        assertNothingTaken(before, world.standing());

        assertCompleted(world.night());
        assertThat(world.standing().archived()).containsEntry(Kind.PERSON, 1L);
        assertThat(world.standing().active())
                .doesNotContainKey(Standing.name(Kind.PERSON, ForeignDistrict.studentId(0)));
    }

    private static Lie late() {
        return Lie.telling(answer -> answer.delivered(Delivery.TOO_LATE)).about("users");
    }

    private Standing firstRoster() {
        assertCompleted(world.night());
        return world.standing();
    }

    private void assertAsIfNobodyHadLied(Told told, Standing before) {
        server.tellTheTruth();
        world.work();
        assertCompleted(world.night());
        assertThat(world.standing()).isEqualTo(truth(told, before));
    }

    private void assertOnlyGuestsAreLeft(Standing before) {
        server.tellTheTruth();
        Night honest = world.night();
        assertThat(honest.run().phase()).isEqualTo(RunPhase.HELD);
        assertNothingTaken(before, world.standing());
        assertThat(world.standing().active()).containsAllEntriesOf(before.active());
    }

    private void assertFate(Fate fate, Night night) {
        switch (fate) {
            case Fate.Refused(var code) -> {
                assertThat(night.run().phase()).isEqualTo(RunPhase.REFUSED);
                assertThat(night.run().code()).contains(code);
            }
            case Fate.Waits(var code) -> {
                assertThat(night.waits()).isNotEmpty().containsOnly(code);
                assertThat(night.run().isOpen()).isTrue();
            }
            case Fate.Held(var rules) -> {
                assertThat(night.run().phase()).isEqualTo(RunPhase.HELD);
                assertThat(night.run().holds()).extracting(Hold::rule).containsAll(rules);
            }
            case Fate.Repeated(var list) -> {
                assertCompleted(night);
                assertThat(server.readings(list)).isBetween(2, 3);
                assertThat(unproven(night)).isEmpty();
            }
            case Fate.Unproven(var list) -> {
                assertCompleted(night);
                assertThat(server.readings(list)).isGreaterThanOrEqualTo(3);
                assertThat(unproven(night)).hasSize(1);
            }
            case Fate.Survived() -> {
                assertCompleted(night);
                assertThat(unproven(night)).isEmpty();
                assertThat(ForeignDistrict.LISTS)
                        .allSatisfy(list -> assertThat(server.readings(list)).isEqualTo(1));
            }
        }
    }

    private static void assertCompleted(Night night) {
        assertThat(night.run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(night.waits()).isEmpty();
    }

    private List<Remark> unproven(Night night) {
        return world.report(night.run()).map(RunReport::remarks).orElseThrow().stream()
                .filter(remark -> remark.code() == Remark.Code.LIST_UNPROVEN)
                .toList();
    }

    private static void assertNothingTaken(Standing before, Standing after) {
        assertThat(after.archived()).isEqualTo(before.archived());
        assertThat(after.active()).containsKeys(before.active().keySet().toArray(String[]::new));
        before.active().forEach((name, was) -> assertKeepsPlaces(was, after.image(name)));
        assertThat(after.seats()).containsAllEntriesOf(before.seats());
    }

    private static void assertKeepsPlaces(Image was, Image is) {
        assertThat(is.memberships()).containsAll(was.memberships());
        if (was.roster() instanceof RosterClass then && is.roster() instanceof RosterClass now) {
            assertThat(now.members()).containsAll(then.members());
        }
    }

    /** How the district stands where nobody ever lied. */
    private static Standing truth(Told told, Standing before) {
        ForeignDistrict standard = ForeignDistrict.standard();
        ForeignDistrict district = told.truth().apply(standard);
        if (district.equals(standard)) {
            return before;
        }
        try (ForeignServer honest = ForeignServer.plainAt("/x").keeping(district)) {
            LyingWorld world = new LyingWorld(honest.base());
            world.night();
            return world.standing();
        }
    }
}
