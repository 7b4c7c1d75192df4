package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.CONFIGURATION;
import static dev.rollcall.portals.openid.World.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

/** S-07: metadata says where servers are, and only where we may go. */
class MetadataFaultTest {

    private final World world = new World();
    private final OpenIdProvider provider = world.provider(world.standIn());

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tenant", "x"})
    void refusesMetadataOfAnotherIssuer(String more) {
        publish(Minted.with(world.metadata(), "issuer", world.issuer() + more));

        assertThat(signIn()).isEqualTo(World.untrue(Lie.METADATA_ISSUER_DIFFERS));
        assertThat(provider.authorization(World.asking()))
                .isEqualTo(World.nowhere(World.untrue(Lie.METADATA_ISSUER_DIFFERS)));
        assertThat(world.portal.asked("/token")).isZero();
    }

    @Test
    void refusesMetadataWithoutAnIssuer() {
        publish(Minted.without(world.metadata(), "issuer"));

        assertThat(signIn()).isEqualTo(World.untrue(Lie.METADATA_ISSUER_DIFFERS));
    }

    @ParameterizedTest
    @CsvSource({
        "token_endpoint, https://evil.example/token",
        "token_endpoint, http://127.0.0.1:1/token",
        "token_endpoint, //evil.example/token",
        "token_endpoint, /token",
        "token_endpoint, not an address",
        "jwks_uri, https://evil.example/keys",
        "jwks_uri, file:///etc/passwd"
    })
    void followsMetadataNowhereElse(String name, String address) {
        publish(Minted.with(world.metadata(), name, address));

        assertThat(signIn()).isEqualTo(World.untrue(Lie.METADATA_FOREIGN));
    }

    @Test
    void namesNoUserToItsOwnServer() {
        String userInfo = world.issuer().replace("http://", "http://user@") + "/keys";
        publish(Minted.with(world.metadata(), "jwks_uri", userInfo));

        assertThat(signIn()).isEqualTo(World.untrue(Lie.METADATA_FOREIGN));
    }

    @Test
    void sendsNoBrowserElsewhere() {
        publish(
                Minted.with(
                        world.metadata(), "authorization_endpoint", "https://evil.example/auth"));

        assertThat(provider.authorization(World.asking()))
                .isEqualTo(World.nowhere(World.untrue(Lie.METADATA_FOREIGN)));
        assertThat(signIn()).isInstanceOf(Identified.Known.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, MISSING",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "302, MALFORMED",
        "429, THROTTLED"
    })
    void isUnavailableWithoutMetadata(int status, How how) {
        world.portal.on(CONFIGURATION, Reply.html(status));

        Identified unavailable = World.unavailable(Source.METADATA, how);
        assertThat(signIn()).isEqualTo(unavailable);
        assertThat(provider.authorization(World.asking())).isEqualTo(World.nowhere(unavailable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "<html>", "{\"issuer\":1,\"issuer\":2}"})
    void isUnavailableWhileMetadataCannotBeRead(String body) {
        world.portal.on(CONFIGURATION, Reply.json(body));

        assertThat(signIn()).isEqualTo(World.unavailable(Source.METADATA, How.MALFORMED));
    }

    @Test
    void isUnavailableWhereAnAddressIsMissing() {
        publish(Minted.without(world.metadata(), "token_endpoint"));

        assertThat(signIn()).isEqualTo(World.unavailable(Source.METADATA, How.MALFORMED));
    }

    @Test
    void usesTheLastGoodMetadataForADay() {
        assertThat(signIn()).isInstanceOf(Identified.Known.class);
        publish(Minted.with(world.metadata(), "issuer", "https://evil.example"));

        world.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(signIn()).isInstanceOf(Identified.Known.class);
        world.passes(Duration.ofSeconds(1));
        assertThat(signIn()).isEqualTo(World.untrue(Lie.METADATA_ISSUER_DIFFERS));
    }

    @Test
    void readsMetadataOnceAnHour() {
        for (int i = 0; i < 6; i++) {
            signIn();
            provider.authorization(World.asking());
            world.passes(Duration.ofMinutes(20));
        }

        assertThat(world.portal.asked(CONFIGURATION)).isEqualTo(2);
    }

    @Test
    void asksNobodyWhereAddressesAreConfigured() {
        OpenIdProvider configured = world.provider(world.clever());

        assertThat(World.address(configured)).hasHost("127.0.0.1").hasPath("/oauth/authorize");
        assertThat(world.portal.asked()).isEmpty();
    }

    @Test
    void findsTheMetadataOfAnIssuerWithAPath() {
        String issuer = world.issuer() + "/realms/school/";
        world.portal.on(
                "/realms/school" + CONFIGURATION,
                Reply.json(Minted.json(Minted.with(world.metadata(), "issuer", issuer))));
        OpenIdProvider realm = world.provider(Changed.issuer(world.standIn(), issuer));
        world.gives(world.token().claim("iss", issuer).signed(KEY));

        assertThat(realm.issuer()).isEqualTo(issuer);
        assertThat(World.address(realm)).hasPath("/authorize");
        assertThat(world.signIn(realm)).isInstanceOf(Identified.Known.class);
    }

    private void publish(Map<String, Object> metadata) {
        world.portal.on(CONFIGURATION, Reply.json(Minted.json(metadata)));
    }

    private Identified signIn() {
        world.gives(world.token().signed(KEY));
        return world.signIn(provider);
    }
}
