package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.Events;
import dev.rollcall.signin.person.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RouterTest {

    private final AccountWorld world = new AccountWorld();

    static List<Route> routes() {
        return new AccountWorld().api.routes();
    }

    static List<Route> routesOfClients() {
        return routes().stream().filter(r -> r.permit() instanceof Permit.Clients).toList();
    }

    static List<Route> routesOfADistrict() {
        return routes().stream().filter(r -> r.template().contains("{district}")).toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsNobodyInWithoutAToken(Route route) {
        Answer answer = world.send(route.method(), path(route), Map.of(), "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @MethodSource("routesOfClients")
    void letsNobodyInWithoutTheScope(Route route) {
        Set<Scope> others = EnumSet.complementOf(EnumSet.copyOf(scopes(route)));

        assertThat(world.call(others, route.method(), path(route), "{}").code())
                .isEqualTo("scope-missing");
    }

    @ParameterizedTest(name = "M-02 {0}")
    @MethodSource("routesOfClients")
    void letsAPersonSeeNothingThatIsForClients(Route route) {
        String sid = world.open(new Subject(DISTRICT, Optional.empty(), Optional.of("login-1")));
        String assertion = world.assertion(sid);

        Answer answer = world.callAs(assertion, route.method(), path(route));
        world.sessions.end(sid);
        Answer ended = world.callAs(assertion, route.method(), path(route));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("scope-missing");
        assertThat(ended.status()).isEqualTo(401);
    }

    @Test
    void letsNoClientPassForAPerson() {
        Answer answer = world.get("/v1/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("scope-missing");
    }

    @ParameterizedTest(name = "M-03 {0}")
    @MethodSource("routesOfADistrict")
    void answersAnUnknownDistrictLikeOneThatCannotBe(Route route) {
        String body = body(route);
        Answer unknown = world.call(route.method(), path(route).replace("d1", "d2"), body);
        Answer impossible = world.call(route.method(), path(route).replace("clever:d1", "x"), body);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.reply()).isEqualTo(impossible.reply());
    }

    @Test
    void letsNobodyInWithATokenThatHasRunOut() {
        world.get(AccountWorld.HOME);
        world.clock.advance(Duration.ofHours(1));

        assertThat(world.get(AccountWorld.HOME).code()).isEqualTo("token-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v1/districts/", "/v2/districts", "/v1/districts/a/b/c/d/e/f"})
    void knowsNoOtherPath(String path) {
        assertThat(world.get(path).status()).isEqualTo(404);
    }

    @Test
    void namesTheMethodsItTakes() {
        Answer answer = world.call("DELETE", AccountWorld.HOME, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, PATCH");
    }

    @Test
    void refusesALargeBody() {
        String large = " ".repeat(Router.LARGEST_BODY + 1);

        assertThat(world.call("PATCH", AccountWorld.HOME, large).status()).isEqualTo(413);
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        assertThat(world.get("/v1/districts?limt=5").code()).isEqualTo("parameter-unknown");
        assertThat(world.get(AccountWorld.HOME + "?limit=5").code()).isEqualTo("parameter-unknown");
    }

    @Test
    void readsAPercentEncodedDistrict() {
        assertThat(world.get("/v1/districts/clever%3Ad1").status()).isEqualTo(200);
    }

    @Test
    void answersTheSampleEvents() {
        assertThat(world.answer(allowed("account.list-districts.json")).status()).isEqualTo(200);
        assertThat(world.answer(allowed("account.request-run.json")).status()).isEqualTo(202);
        assertThat(world.answer(Events.read("account.request-run.json")).status()).isEqualTo(401);
    }

    private ObjectNode allowed(String sample) {
        ObjectNode event = Events.read(sample);
        ((ObjectNode) event.path("headers")).put("authorization", "Bearer " + world.token());
        return event;
    }

    private static String body(Route route) {
        return switch (route.method()) {
            case "PATCH" -> "{}";
            case "PUT" -> "{\"approval\":\"approved\"}";
            case "POST" ->
                    route.template().endsWith("approval")
                            ? "{\"fingerprint\":\"x\"}"
                            : "{\"mode\":\"full\"}";
            default -> "";
        };
    }

    private static Set<Scope> scopes(Route route) {
        return route.permit() instanceof Permit.Clients(var scopes) ? scopes : Set.of();
    }

    private static String path(Route route) {
        return route.template()
                .replace("{district}", "clever:d1")
                .replace("{run}", "r1")
                .replace("{kind}", "people")
                .replace("{id}", "p1")
                .replace("{sid}", "0".repeat(64));
    }
}
