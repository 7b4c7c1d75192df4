package dev.rollcall.portals.openid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** S-01, S-04, S-05: what a browser takes along. */
class RedirectTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void asksCleverForACode() throws NoSuchAlgorithmException {
        Map<String, String> sent = sent(world.clever(), World.asking());

        assertThat(sent)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "response_type", "code",
                                "client_id", "us",
                                "redirect_uri", World.REDIRECT.toString(),
                                "scope", "openid",
                                "state", "state-1",
                                "nonce", "nonce-1",
                                "code_challenge", challenge(),
                                "code_challenge_method", "S256",
                                "return_unshared", "true"));
        assertThat(sent.values()).doesNotContain(World.VERIFIER);
    }

    @Test
    void namesADistrictToClever() {
        Asking asking = new Asking("state-1", "nonce-1", World.VERIFIER, Optional.of("58da8a43"));

        assertThat(sent(world.clever(), asking)).containsEntry("district_id", "58da8a43");
    }

    @Test
    void namesNoDistrictToClassLinkWhichHasNoParameterForIt() {
        Asking asking = new Asking("state-1", "nonce-1", World.VERIFIER, Optional.of("90210"));

        assertThat(sent(world.classLink(), asking))
                .containsEntry("scope", "openid profile oneroster")
                .doesNotContainValue("90210");
    }

    @Test
    void sendsWhatTheSettingsAdd() {
        OpenIdSettings settings = Changed.parameters(world.clever(), Map.of("confirmed", "false"));

        assertThat(sent(settings, World.asking())).containsEntry("confirmed", "false");
    }

    @Test
    void keepsTheQueryOfAnAddress() {
        world.portal.on(
                World.CONFIGURATION,
                Reply.json(
                        Minted.json(
                                Minted.with(
                                        world.metadata(),
                                        "authorization_endpoint",
                                        world.issuer() + "/authorize?tenant=7"))));

        assertThat(sent(world.standIn(), World.asking()))
                .containsEntry("tenant", "7")
                .containsEntry("state", "state-1");
    }

    private Map<String, String> sent(OpenIdSettings settings, Asking asking) {
        URI address = ((Authorization.At) world.provider(settings).authorization(asking)).address();
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge() throws NoSuchAlgorithmException {
        byte[] verifier = World.VERIFIER.getBytes(StandardCharsets.US_ASCII);
        return Minted.base64(MessageDigest.getInstance("SHA-256").digest(verifier));
    }
}
