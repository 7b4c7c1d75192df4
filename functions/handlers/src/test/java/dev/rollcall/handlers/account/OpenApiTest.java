package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;
import static dev.rollcall.handlers.account.AccountWorld.FINGERPRINT;
import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.OpenApi;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.SchemaCheck;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleConnections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds the account function to the contract that infrastructure/openapi.yaml is. */
class OpenApiTest {

    private static final OpenApi FILE = new OpenApi();
    private static final String RUN = HOME + "/runs/r1";
    private static final String APPROVAL = "/v1/districts/{district}/people/{id}/approval";
    private static final String LICENCE = "/v1/districts/{district}/licences/{id}";

    /** What the vendor's staff changes here, and its product only for somebody. */
    private static final List<String> OFFICIAL =
            List.of("/v1/accounts", "/v1/notices", "/licences/", "/seats/moves", "/seats/schools/");

    /** What nobody else may even look at. */
    private static final List<String> STAFF_ONLY =
            List.of("/onboarding", "/v1/notices", "/seats/schools/");

    private static final String SCHOOL = "/v1/districts/{district}/seats/schools/{id}";
    private static final String WEBHOOK = "POST /webhooks/{portal}";
    private static final String TOKEN = "POST /oauth/token";
    private static final String REDEEM = "POST /sign-in/redeem";
    private static final String KEYS = "GET /.well-known/jwks.json";

    /** What other functions answer; each is held to the file by its own tests. */
    private static final Set<String> ELSEWHERE = Set.of(WEBHOOK, REDEEM, KEYS);

    private static final DistrictId LINKED = new DistrictId(Portal.CLASSLINK, "90210");
    private static final String MEMBER =
            "{\"role\":\"school-manager\",\"name\":\"Bo\",\"email\":\"bo@example.org\",\"domain\":"
                    + "{\"schools\":[{\"district\":\"clever:d1\",\"id\":\"school-full\"}]}}";

    private static final String SID = Sha256.of("sample").asString();

    private static final String ONBOARDING = OnboardingEndpoints.ONBOARDING;

    private final AccountWorld world = new AccountWorld();

    static List<Sample> samples() {
        return List.of(
                new Sample("GET " + ONBOARDING, HOME + "/onboarding", ""),
                new Sample(
                        "POST " + ONBOARDING + "/events",
                        HOME + "/onboarding/events",
                        "{\"event\":\"pause\",\"purposes\":[\"rostering\"]}"),
                new Sample("GET " + ONBOARDING + "/decisions", HOME + "/onboarding/decisions", ""),
                new Sample("GET " + ONBOARDING + "/review", HOME + "/onboarding/review", ""),
                new Sample("GET " + ONBOARDING + "/pair", HOME + "/onboarding/pair", ""),
                new Sample("GET /v1/accounts", "/v1/accounts", ""),
                new Sample(
                        "POST /v1/accounts",
                        "/v1/accounts",
                        "{\"kind\":\"district\",\"name\":\"Elmwood\"}"),
                new Sample("GET /v1/accounts/{account}", "/v1/accounts/ACCOUNT", ""),
                new Sample(
                        "GET /v1/accounts/{account}/subscription",
                        "/v1/accounts/ACCOUNT/subscription",
                        ""),
                new Sample(
                        "POST /v1/accounts/{account}/subscription/trial",
                        "/v1/accounts/ACCOUNT/subscription/trial",
                        ""),
                new Sample(
                        "PUT /v1/accounts/{account}/subscription/seats",
                        "/v1/accounts/TRYING/subscription/seats",
                        "{\"seats\":5000}"),
                new Sample(
                        "POST /v1/accounts/{account}/purchases",
                        "/v1/accounts/ACCOUNT/purchases",
                        "{\"seats\":667}"),
                new Sample("GET /v1/accounts/{account}/quotes", "/v1/accounts/QUOTED/quotes", ""),
                new Sample(
                        "POST /v1/accounts/{account}/quotes",
                        "/v1/accounts/ACCOUNT/quotes",
                        "{\"seats\":667,\"sendTo\":\"board@town.example\"}"),
                new Sample(
                        "GET /v1/accounts/{account}/quotes/{quote}",
                        "/v1/accounts/QUOTED/quotes/1",
                        ""),
                account("GET", "/members", ""),
                account("POST", "/members", MEMBER),
                account("GET", "/members/{member}", ""),
                account("PATCH", "/members/{member}", "{\"rights\":[\"renew\"]}"),
                account("DELETE", "/members/{member}", ""),
                account("POST", "/members/{member}/acceptance", ""),
                account("PUT", "/owner", "{\"name\":\"Bo\",\"email\":\"bo@example.org\"}"),
                account("POST", "/districts", "{\"portal\":\"classlink\",\"id\":\"90210\"}"),
                account("DELETE", "/districts/{linked}", ""),
                account("GET", "/merges", ""),
                account("POST", "/merges", "{\"source\":\"SOURCE\"}"),
                account("POST", "/merges/{source}/undo", ""),
                account("GET", "/journal", ""),
                account("POST", "/rostering", "{}"),
                new Sample("GET /v1/districts", "/v1/districts", ""),
                new Sample("GET /v1/districts/{district}", HOME, ""),
                new Sample("PATCH /v1/districts/{district}", HOME, "{\"state\":\"paused\"}"),
                new Sample(
                        "POST /v1/districts/{district}/runs",
                        HOME + "/runs",
                        "{\"mode\":\"full\"}"),
                new Sample("GET /v1/districts/{district}/runs", HOME + "/runs", ""),
                new Sample("GET /v1/districts/{district}/runs/{run}", RUN, ""),
                new Sample("GET /v1/districts/{district}/runs/{run}/changes", RUN + "/changes", ""),
                new Sample(
                        "GET /v1/districts/{district}/runs/{run}/quarantine",
                        RUN + "/quarantine",
                        ""),
                new Sample(
                        "POST /v1/districts/{district}/runs/{run}/approval",
                        RUN + "/approval",
                        "{\"fingerprint\":\"" + FINGERPRINT + "\"}"),
                new Sample(
                        "POST /v1/districts/{district}/runs/{run}/discard", RUN + "/discard", ""),
                new Sample("GET /v1/districts/{district}/seats", HOME + "/seats", ""),
                new Sample(
                        "GET /v1/districts/{district}/seats/students",
                        HOME + "/seats/students?state=waiting",
                        ""),
                new Sample(
                        "POST /v1/districts/{district}/seats/moves", HOME + "/seats/moves", "{}"),
                new Sample("GET " + SCHOOL, HOME + "/seats/schools/person-full?product=math", ""),
                new Sample(
                        "PUT " + SCHOOL,
                        HOME + "/seats/schools/person-full?product=math",
                        "{\"school\":null}"),
                new Sample("GET /v1/notices", "/v1/notices", ""),
                new Sample(
                        "POST /v1/notices/resend",
                        "/v1/notices/resend",
                        "{\"about\":\"clever:d1\",\"key\":\"" + AccountWorld.STUCK + "\"}"),
                new Sample("GET /v1/districts/{district}/forecast", HOME + "/forecast", ""),
                new Sample("GET /v1/districts/{district}/licences", HOME + "/licences", ""),
                new Sample("GET " + LICENCE, HOME + "/licences/person-full", ""),
                new Sample(
                        "PUT " + LICENCE,
                        HOME + "/licences/person-full",
                        "{\"approval\":\"approved\",\"scope\":{\"schools\":[\"s1\"]}}"),
                new Sample("GET " + APPROVAL, HOME + "/people/person-full/approval", ""),
                new Sample(
                        "PUT " + APPROVAL,
                        HOME + "/people/person-full/approval",
                        "{\"approval\":\"approved\"}"),
                new Sample("GET /v1/districts/{district}/people", HOME + "/people?sisId=sis-1", ""),
                new Sample(
                        "GET /v1/districts/{district}/people/{id}/explanation",
                        HOME + "/people/person-full/explanation",
                        ""),
                new Sample("GET /v1/sessions/{sid}", "/v1/sessions/" + SID, ""),
                new Sample("DELETE /v1/sessions/{sid}", "/v1/sessions/" + SID, ""),
                new Sample("GET /v1/me", "/v1/me", ""),
                roster("schools"),
                roster("terms"),
                roster("courses"),
                roster("classes"),
                roster("people"),
                one("schools/school-full"),
                one("terms/term-full"),
                one("courses/course-full"),
                one("classes/class-full"),
                one("people/person-full"),
                new Sample(
                        "GET /v1/districts/{district}/roster/people/{id}/classes",
                        HOME + "/roster/people/person-full/classes",
                        ""),
                new Sample(
                        "GET /v1/districts/{district}/roster/classes/{id}/members",
                        HOME + "/roster/classes/class-full/members",
                        ""));
    }

    @Test
    void namesExactlyTheOperationsThatAreRouted() {
        Set<String> routed = new TreeSet<>(ELSEWHERE);
        routed.add(TOKEN);
        world.api.routes().forEach(route -> routed.add(name(route)));

        assertThat(FILE.operations().keySet()).isEqualTo(routed);
    }

    @Test
    void namesTheScopesAndParametersOfEveryRoute() {
        for (Route route : world.api.routes()) {
            JsonNode operation = FILE.operation(name(route));

            assertThat(FILE.scopes(operation)).as(name(route)).isEqualTo(scopes(route));
            assertThat(FILE.parameters(operation)).as(name(route)).isEqualTo(route.parameters());
        }
    }

    @Test
    void namesWhoMayCallEveryRoute() {
        for (Route route : world.api.routes()) {
            assertThat(FILE.securedBy(FILE.operation(name(route))))
                    .as(name(route))
                    .isEqualTo(route.permit() instanceof Permit.People ? "assertion" : "token");
        }
    }

    @Test
    void letsTheStaffAndSignedInMembersActWhereTheProductMay() {
        for (Route route : world.api.routes()) {
            JsonNode security = FILE.operation(name(route)).path("security");

            assertThat(security.toString().contains("accounts:staff"))
                    .as(name(route))
                    .isEqualTo(route.permit() instanceof Permit.Actors);
            if (route.permit() instanceof Permit.Actors) {
                assertThat(security.path(2).has("assertion")).as(name(route)).isTrue();
            }
        }
    }

    @Test
    void namesEveryScopeThereIs() {
        assertThat(FILE.everyScope())
                .containsExactlyElementsOf(Arrays.stream(Scope.values()).map(Scope::code).toList());
    }

    @Test
    void namesEveryDecisionAboutATeacher() {
        assertThat(words(FILE.schema("ApprovalState").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Approval.values()).map(Approval::code).toList());
    }

    @Test
    void namesEveryEventOfAJournalAndEveryRole() {
        assertThat(words(FILE.schema("JournalEntry").at("/properties/event/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(JournalEvent.values()).map(JournalEvent::code).toList());
        assertThat(words(FILE.schema("AccountRole").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(AccountRole.values()).map(AccountRole::code).toList());
    }

    @Test
    void namesEveryCodeAProblemMayHave() {
        JsonNode codes = FILE.schema("Problem").at("/properties/code/enum");

        assertThat(StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    @Test
    void namesEveryCodeOfARunAndOfARemark() {
        assertThat(words(FILE.schema("RunCode").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        assertThat(words(FILE.schema("Remark").at("/properties/code/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Remark.Code.values()).map(Remark.Code::code).toList());
        assertThat(words(FILE.schema("MemberRole").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(MemberRole.values()).map(MemberRole::code).toList());
    }

    @Test
    void hasASampleOfEveryOperationBehindATokenCheckedBelow() {
        Set<String> sampled = samples().stream().map(Sample::operation).collect(Collectors.toSet());

        assertThat(sampled)
                .containsExactlyInAnyOrderElementsOf(
                        world.api.routes().stream().map(OpenApiTest::name).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void answersAsTheFileSays(Sample sample) {
        world.fillRoster();
        world.holdRun("r1");
        world.previewRun("r0");
        world.pauseSignIn();
        world.loseNotice();
        world.singleSchoolOf("math");
        signIn(Optional.of("person-full"));

        assertFits(sample.operation(), send(sample), 200, 201, 202, 204);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void answersProblemsAsTheFileSays(Sample sample) {
        signIn(Optional.empty());

        assertFits(sample.operation(), send(sample.elsewhere()), 200, 201, 204, 404);
    }

    @Test
    void showsSomebodyWhoIsNotOnTheRosterAsTheFileSays() {
        signIn(Optional.empty());

        assertFits("GET /v1/me", world.callAs(world.assertion(SID), "GET", "/v1/me"), 200);
    }

    @Test
    void showsAStudentOnGraceAsTheFileSays() {
        world.fillRoster();
        signIn(Optional.of("person-full"));
        var end = Optional.of(world.clock.instant());
        var grace = new Seat("person-full", SeatState.GRACE, world.clock.instant(), end);
        world.seats.put(DISTRICT, 1, SeatStore.DEFAULT_PRODUCT, 1, List.of(grace));

        assertFits("GET /v1/sessions/{sid}", world.get("/v1/sessions/" + SID), 200);
    }

    private void signIn(Optional<String> person) {
        var now = world.clock.instant();
        var subject = new Subject(DISTRICT, person, Optional.of("login-1"));
        var role = person.map(id -> Role.TEACHER);
        world.sessions.put(new Session(SID, subject, role, Actor.ADMIN, now, now), now);
    }

    @Test
    void showsADistrictWithEveryValueAsTheFileSays() {
        world.connections.update(
                AccountWorld.DISTRICT, connection -> SampleConnections.full(connection.id()));

        assertFits("GET /v1/districts/{district}", world.get(HOME), 200);
        assertFits("GET /v1/districts", world.get("/v1/districts"), 200);
    }

    @Test
    void issuesTokensAsTheFileSays() {
        String form = "grant_type=client_credentials&client_id=local&client_secret=";

        Answer good = world.send("POST", "/oauth/token", AccountWorld.formType(), form + "local");
        Answer bad = world.send("POST", "/oauth/token", AccountWorld.formType(), form + "x");

        assertFits(TOKEN, good, 200);
        assertFits(TOKEN, bad, 401);
    }

    private Answer send(Sample sample) {
        String method = sample.operation().substring(0, sample.operation().indexOf(' '));
        return sample.target().equals("/v1/me")
                ? world.callAs(world.assertion(SID), method, sample.target())
                : caller(sample).call(method, target(sample), version(sample), body(sample));
    }

    private String body(Sample sample) {
        return sample.body().contains("SOURCE")
                ? sample.body().replace("SOURCE", world.openAccount().id().asString())
                : sample.body();
    }

    private Party caller(Sample sample) {
        boolean official =
                OFFICIAL.stream().anyMatch(sample.target()::contains)
                        && !sample.operation().startsWith("GET");
        return official || STAFF_ONLY.stream().anyMatch(sample.target()::contains)
                ? world.staff()
                : world.product();
    }

    /** The account of the samples is opened when one of them needs it: of version 3. */
    private String target(Sample sample) {
        if (sample.target().contains("TRYING")) {
            return sample.target().replace("TRYING", after("/subscription/trial", ""));
        }
        if (sample.target().contains("QUOTED")) {
            return sample.target().replace("QUOTED", after("/quotes", "{\"seats\":667}"));
        }
        if (!sample.target().contains("ACCOUNT")) {
            return sample.target();
        }
        Account account = world.openAccount();
        Member member = world.join(account, SampleAccounts.coOwner(Right.VIEW));
        world.link(account, LINKED);
        if (sample.target().contains("{source}")) {
            Account source = world.openAccount();
            String merges = "/v1/accounts/" + account.id() + "/merges";
            world.staff().post(merges, "{\"source\":\"" + source.id() + "\"}");
            return merges + "/" + source.id() + "/undo";
        }
        return sample.target()
                .replace("ACCOUNT", account.id().asString())
                .replace("{member}", member.id().asString())
                .replace("{linked}", LINKED.asString());
    }

    private String after(String path, String body) {
        String id = world.openAccount().id().asString();
        world.staff().post("/v1/accounts/" + id + path, body);
        return id;
    }

    private static Map<String, String> version(Sample sample) {
        String operation = sample.operation();
        if (operation.startsWith("GET")) {
            return Map.of();
        }
        if (operation.contains("/licences/") || operation.contains("/schools/")) {
            return Map.of("if-match", "\"0\"");
        }
        boolean isFirst = operation.endsWith("{member}") || operation.contains("/subscription/");
        return Map.of("if-match", isFirst ? "\"1\"" : "\"3\"");
    }

    private static void assertFits(String name, Answer answer, Integer... statuses) {
        JsonNode operation = FILE.operation(name);
        JsonNode schema = FILE.answer(operation, answer.status(), answer.header("content-type"));

        assertThat(answer.status()).isIn((Object[]) statuses);
        if (answer.status() == 204) {
            assertThat(operation.at("/responses/204").has("content")).isFalse();
            assertThat(answer.reply().path("body").asText()).isEmpty();
            return;
        }
        assertThat(schema.isMissingNode()).as("%s %s", name, answer.status()).isFalse();
        assertThat(SchemaCheck.errors(FILE, schema, answer.json())).isEmpty();
    }

    private static Set<String> scopes(Route route) {
        return switch (route.permit()) {
            case Permit.Clients(var scopes) ->
                    scopes.stream().map(Scope::code).collect(Collectors.toCollection(TreeSet::new));
            case Permit.Actors(var scope, var _) -> Set.of(scope.code());
            case Permit.People _ -> Set.of();
        };
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }

    private static Sample account(String method, String rest, String body) {
        String operation = method + " /v1/accounts/{account}" + rest;
        return new Sample(operation, "/v1/accounts/ACCOUNT" + rest, body);
    }

    private static Sample roster(String kind) {
        return new Sample(
                "GET /v1/districts/{district}/roster/{kind}", HOME + "/roster/" + kind, "");
    }

    private static Sample one(String record) {
        return new Sample(
                "GET /v1/districts/{district}/roster/{kind}/{id}", HOME + "/roster/" + record, "");
    }

    /**
     * A call of an operation.
     *
     * @param operation as the file names it
     * @param target where it goes
     * @param body what it sends
     */
    record Sample(String operation, String target, String body) {

        Sample elsewhere() {
            String gone =
                    target.replace("clever:d1", "clever:d2")
                            .replaceFirst("ACCOUNT|TRYING|QUOTED", "acc-none");
            return new Sample(operation, gone, body);
        }
    }
}
