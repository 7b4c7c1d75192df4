package dev.rollcall.portals.openid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.testkit.fuzz.Fuzz;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** G-09: a true answer of a token endpoint, spoilt. */
final class TokenFuzzTest {
    private final World world = new World();
    private final OpenIdProvider provider = world.provider(world.standIn());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("G-09: whatever is made of a signed token, it lets in nobody but its person")
    void letsInNobodyElse() {
        world.gives(world.token().signed(World.KEY));
        Identified trueOne = world.signIn(provider);
        assertThat(trueOne).isInstanceOf(Identified.Known.class);

        Fuzz answers = Fuzz.of("token", List.of(answer(), other()));
        long tried =
                answers.holds(body -> {
                    world.portal.on("/token", Reply.bytes(body));
                    if (world.signIn(provider) instanceof Identified.Known known) {
                        assertThat(known).isEqualTo(trueOne);
                    }
                });

        assertThat(tried).isPositive();
    }

    private byte[] answer() {
        return body(world.token().signed(World.KEY));
    }

    /**
     * Of another person, by a key that is not the provider's; half of it may get into the other.
     */
    private byte[] other() {
        return body(world.token().claim("sub", "person-2").signed(World.OTHER_KEY));
    }

    private static byte[] body(String idToken) {
        return Reply.json(Minted.json(Map.of("access_token", "access", "id_token", idToken)))
                .body();
    }
}
