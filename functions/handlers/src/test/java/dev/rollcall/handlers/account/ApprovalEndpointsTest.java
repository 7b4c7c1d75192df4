package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;
import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.Scope;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

class ApprovalEndpointsTest {

    private static final DistrictId OTHER = new DistrictId(Portal.CLEVER, "d2");
    private static final String TEACHER = HOME + "/people/teacher-1/approval";

    private final AccountWorld world = new AccountWorld();

    @BeforeEach
    void storeATeacher() {
        world.store(DISTRICT, teacher("teacher-1"));
    }

    @Test
    void waitsForAWordOnATeacherOfWhomNothingWasDecided() {
        // A11
        assertThat(state(world.get(TEACHER))).isEqualTo("pending-approval");
    }

    @ParameterizedTest(name = "A11 {0}")
    @EnumSource
    void keepsWhatIsDecided(Approval approval) {
        Answer decided = decide(TEACHER, approval.code());
        Answer again = decide(TEACHER, approval.code());

        assertThat(decided.status()).isEqualTo(200);
        assertThat(state(decided)).isEqualTo(approval.code());
        assertThat(again.json()).isEqualTo(decided.json()).isEqualTo(world.get(TEACHER).json());
        assertThat(
                        world.licences
                                .find(DISTRICT, SeatStore.DEFAULT_PRODUCT, "teacher-1")
                                .map(Licence::approval))
                .contains(approval);
    }

    @Test
    void takesADecisionBack() {
        decide(TEACHER, "approved");
        decide(TEACHER, "rejected");

        assertThat(state(world.get(TEACHER))).isEqualTo("rejected");
    }

    @Test
    void decidesOnOneTeacherAlone() {
        world.store(DISTRICT, teacher("teacher-2"));

        decide(TEACHER, "approved");

        assertThat(state(world.get(HOME + "/people/teacher-2/approval")))
                .isEqualTo("pending-approval");
    }

    @Test
    void needsARightOfItsOwn() {
        var reader = EnumSet.of(Scope.ROSTER_READ);

        assertThat(world.call(reader, "GET", TEACHER, "").status()).isEqualTo(200);
        assertThat(world.call(reader, "PUT", TEACHER, "{\"approval\":\"approved\"}").code())
                .isEqualTo("scope-missing");
    }

    @Test
    void tellsAPersonOfAnotherDistrictLikeNobody() {
        // M-03
        world.connect(OTHER);
        world.store(OTHER, teacher("teacher-9"));

        String theirs = HOME + "/people/teacher-9/approval";
        String nobodys = HOME + "/people/nobody/approval";

        assertThat(world.get(theirs).status()).isEqualTo(404);
        assertThat(world.get(theirs).reply()).isEqualTo(world.get(nobodys).reply());
        assertThat(decide(theirs, "approved").reply())
                .isEqualTo(decide(nobodys, "approved").reply());
        assertThat(world.licences.find(OTHER, SeatStore.DEFAULT_PRODUCT, "teacher-9")).isEmpty();
    }

    @Test
    void knowsNobodyBeforeTheFirstImport() {
        world.connect(OTHER);

        assertThat(decide("/v1/districts/clever:d2/people/teacher-1/approval", "approved").code())
                .isEqualTo("not-found");
    }

    @Test
    void knowsNobodyWhoIsArchived() {
        var stored = world.roster.find(DISTRICT, 1, Kind.PERSON, List.of("teacher-1")).getFirst();
        var archived = stored.archived(world.clock.instant(), "run-2");
        world.roster.write(DISTRICT, 1, 2, List.of(archived), WriteMode.GUARDED);

        assertThat(decide(TEACHER, "approved").code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEACHER")
    void decidesOnNobodyElse(Role role) {
        world.store(DISTRICT, Image.of(SampleRoster.person("p1", role, "s")));
        String person = HOME + "/people/p1/approval";

        Answer refused = decide(person, "approved");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("person-not-teacher");
        assertThat(world.get(person).code()).isEqualTo("person-not-teacher");
        assertThat(world.licences.find(DISTRICT, SeatStore.DEFAULT_PRODUCT, "p1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"approval\":\"maybe\"}|field-value|$.approval",
                "{\"approval\":\"APPROVED\"}|field-value|$.approval",
                "{\"approval\":true}|field-type|$.approval",
                "{\"approval\":null}|field-type|$.approval",
                "{}|field-missing|$.approval",
                "{\"approval\":\"approved\",\"by\":\"x\"}|field-unknown|$",
                "[]|field-type|$"
            })
    void tellsByCodeAndPlaceWhatIsWrong(String body, String code, String path) {
        Answer answer = world.call("PUT", TEACHER, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("path").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE"})
    void takesNoOtherMethod(String method) {
        Answer answer = world.call(method, TEACHER, "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, PUT");
    }

    @ParameterizedTest
    @MethodSource("dev.rollcall.testkit.sample.OddIds#all")
    void findsATeacherByAnIdOfAnyShape(String id) {
        world.store(DISTRICT, teacher(id));
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));

        decide(HOME + "/people/~" + encoded + "/approval", "approved");

        assertThat(
                        world.licences
                                .find(DISTRICT, SeatStore.DEFAULT_PRODUCT, id)
                                .map(Licence::approval))
                .contains(Approval.APPROVED);
    }

    private Answer decide(String target, String approval) {
        return world.call("PUT", target, "{\"approval\":\"" + approval + "\"}");
    }

    private static String state(Answer answer) {
        return answer.json().path("approval").asText();
    }

    private static Image teacher(String id) {
        return Image.of(SampleRoster.person(id, Role.TEACHER, "s"));
    }
}
