package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.portals.http.Rehearsed;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A whole sign-in before a snapshot is taken, without a network. */
class RehearsalTest {

    private final List<URI> asked = new ArrayList<>();

    @Test
    void signsInWithoutAConnection() {
        try (World world = new World()) {
            OpenIdSettings settings = Changed.issuer(world.standIn(), "https://portal.invalid");
            String token = world.token().claim("iss", "https://portal.invalid").signed(KEY);
            BoundedHttp http =
                    new BoundedHttp(
                            Rehearsed.answering(request -> answer(request, token)),
                            settings.origins(PlainHttp.NEVER),
                            HttpLimits.signIn(),
                            world.meter,
                            world.clock,
                            world.clock,
                            new Random(1));
            OpenIdProvider provider =
                    new OpenIdProvider(settings, http, world.secrets, world.clock);

            assertThat(
                            provider.identify(
                                    new CodeExchange(
                                            "code-1",
                                            World.VERIFIER,
                                            Sha256.of("nonce-1").asString())))
                    .isInstanceOf(Identified.Known.class);
            assertThat(asked)
                    .extracting(URI::getPath)
                    .containsExactly(World.CONFIGURATION, "/token", "/keys");
            assertThat(world.portal.asked()).isEmpty();
        }
    }

    private String answer(HttpRequest request, String token) {
        asked.add(request.uri());
        return Minted.json(
                Map.of(
                        "issuer", "https://portal.invalid",
                        "token_endpoint", "https://portal.invalid/token",
                        "jwks_uri", "https://portal.invalid/keys",
                        "id_token", token,
                        "keys", List.of(Minted.jwk("key-1", KEY))));
    }
}
