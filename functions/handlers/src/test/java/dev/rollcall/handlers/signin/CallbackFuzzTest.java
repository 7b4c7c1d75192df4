package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Role;
import dev.rollcall.testkit.fuzz.Fuzz;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** S-09, G-10: what browsers come with, spoilt. */
final class CallbackFuzzTest {
    private static final String TRUE_STATE = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v";

    private final SignInWorld world = new SignInWorld();

    @BeforeEach
    void somebodyCouldSignIn() {
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
    }

    @Test
    @DisplayName("S-09: a callback that nobody began leads nowhere, whatever its parameters")
    void callbacksThatNobodyBegan() {
        fuzz(
                "callback",
                "/sign-in/clever/callback?",
                "code=c1&state=" + TRUE_STATE,
                "error=access_denied&state=" + TRUE_STATE,
                "code=c1",
                "code=c1&state=" + TRUE_STATE + "&iss=https%3A%2F%2Fportal.example",
                "code=c1&state=" + TRUE_STATE + "&loginas_by_admin=true");
    }

    @Test
    @DisplayName("S-15: nothing in a link leads out of the product")
    void links() {
        fuzz(
                "sign-in",
                "/sign-in/clever?",
                "return=/lessons/7&district_id=d1",
                "return=%2Flessons%2F7%3Fpage%3D2",
                "return=https%3A%2F%2Fevil.example",
                "return=//evil.example/%2e%2e");
    }

    private void fuzz(String target, String path, String... queries) {
        List<byte[]> inputs = Stream.of(queries).map(query -> query.getBytes(ISO_8859_1)).toList();
        long tried =
                Fuzz.of(target, inputs)
                        .holds(query -> {
                            world.clock.advance(Duration.ofMinutes(2));
                            Browser browser = new Browser(world);
                            Answer answer = browser.get(path + new String(query, ISO_8859_1));

                            assertThat(answer.status()).isIn(303, 400, 403, 414);
                            assertThat(browser.cookies.now())
                                    .doesNotContainKey("__Host-rollcall-session");
                            assertThat(answer.header("location"))
                                    .satisfiesAnyOf(
                                            none -> assertThat(none).isEmpty(),
                                            portal ->
                                                    assertThat(portal)
                                                            .startsWith(
                                                                    ScriptedProvider.ISSUER + "/"),
                                            ours ->
                                                    assertThat(ours)
                                                            .startsWith(
                                                                    SignInWorld.PUBLIC
                                                                            + "/sign-in/"));
                            world.answers.clear();
                        });

        assertThat(tried).isPositive();
    }
}
