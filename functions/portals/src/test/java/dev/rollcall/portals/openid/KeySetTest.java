package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;
import static dev.rollcall.portals.openid.World.OTHER_KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** S-12: which published keys are used, and for what. */
class KeySetTest {

    private static final Map<String, Object> FIRST = Minted.jwk("key-1", KEY);
    private static final Map<String, Object> SECOND = Minted.jwk("key-2", OTHER_KEY);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void usesNoKeyThatIsUnfit(String what, Map<String, Object> key, KeyPair signer) {
        world.publish(key);

        assertThat(signIn(world.token().signed(signer)))
                .as(what)
                .isEqualTo(World.untrue(Lie.KEY_UNFIT));
    }

    static Stream<Arguments> unfit() {
        KeyPair small = Minted.rsa(1024, 65_537);
        KeyPair nearly = Minted.rsa(2047, 65_537);
        KeyPair three = Minted.rsa(2048, 3);
        return Stream.of(
                Arguments.of("1024 bits", Minted.jwk("key-1", small), small),
                Arguments.of("2047 bits", Minted.jwk("key-1", nearly), nearly),
                Arguments.of("exponent 3", Minted.jwk("key-1", three), three),
                Arguments.of("even exponent", Minted.with(FIRST, "e", "AQAC"), KEY),
                Arguments.of("exponent 1", Minted.with(FIRST, "e", "AQ"), KEY),
                Arguments.of("for encryption", Minted.with(FIRST, "use", "enc"), KEY),
                Arguments.of("for RS512", Minted.with(FIRST, "alg", "RS512"), KEY),
                Arguments.of("for PS256", Minted.with(FIRST, "alg", "PS256"), KEY),
                Arguments.of("private", Minted.with(FIRST, "d", "AQAB"), KEY),
                Arguments.of("symmetric", Map.of("kty", "oct", "kid", "key-1", "k", "AAAA"), KEY),
                Arguments.of("another type", Minted.with(FIRST, "kty", "EC"), KEY),
                Arguments.of("no modulus", Minted.without(FIRST, "n"), KEY),
                Arguments.of("no type", Minted.without(FIRST, "kty"), KEY));
    }

    @Test
    void usesAKeyThatSaysWhatItIsFor() {
        world.publish(Minted.with(Minted.with(FIRST, "use", "sig"), "alg", "RS256"));

        assertThat(signIn(world.token().signed(KEY))).isInstanceOf(Identified.Known.class);
    }

    @Test
    void looksAtNoCertificateOfAKey() {
        world.publish(
                Minted.with(
                        Minted.with(FIRST, "x5c", List.of("nonsense")),
                        "x5u",
                        world.issuer() + "/attacker"));

        assertThat(signIn(world.token().signed(KEY))).isInstanceOf(Identified.Known.class);
        assertThat(world.portal.asked("/attacker")).isZero();
    }

    @Test
    void refusesASetWithTheSameIdTwice() {
        world.portal.on("/keys", World.keySet(List.of(FIRST, Minted.jwk("key-1", OTHER_KEY))));

        assertThat(signIn(world.token().signed(KEY))).isEqualTo(World.untrue(Lie.KEYS_REFUSED));
    }

    @Test
    void refusesASetOfAnotherForm() {
        world.portal.on("/keys", Reply.json("{}"));
        assertThat(signIn(world.token().signed(KEY))).isEqualTo(World.untrue(Lie.KEYS_REFUSED));

        world.portal.on("/keys", Reply.json("{\"keys\":[1]}"));
        assertThat(signIn(world.token().signed(KEY))).isEqualTo(World.untrue(Lie.KEYS_REFUSED));
    }

    @Test
    void takesATokenWithoutAnIdOnlyForTheOnlyUsableKey() {
        String token = world.token().withoutHeader("kid").signed(KEY);
        Map<String, Object> encrypting = Minted.with(SECOND, "use", "enc");
        Map<String, Object> symmetric = Map.of("kty", "oct", "k", "AAAA");

        world.portal.on("/keys", World.keySet(List.of(FIRST, SECOND)));
        assertThat(signIn(token)).isEqualTo(World.untrue(Lie.KEY_AMBIGUOUS));

        world.portal.on("/keys", World.keySet(List.of(FIRST, encrypting, symmetric)));
        assertThat(signIn(token)).isInstanceOf(Identified.Known.class);

        world.portal.on("/keys", World.keySet(List.of(encrypting)));
        assertThat(signIn(token)).isEqualTo(World.untrue(Lie.KEY_UNKNOWN));
    }

    @Test
    void ignoresKeysItCannotReadBesideOneThatItCan() {
        Map<String, Object> strange = Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA");
        world.portal.on("/keys", World.keySet(List.of(strange, Map.of("kty", "new"), FIRST)));

        assertThat(signIn(world.token().signed(KEY))).isInstanceOf(Identified.Known.class);
    }

    @Test
    void readsASetOf64KilobytesAndNoneAbove() {
        String set = "{\"keys\":[" + Minted.json(FIRST) + "]";
        world.portal.on("/keys", Reply.json(set + " ".repeat(64_000 - set.length() - 1) + "}"));
        assertThat(signIn(world.token().signed(KEY))).isInstanceOf(Identified.Known.class);

        world.portal.on("/keys", Reply.json(set + " ".repeat(64_000 - set.length()) + "}"));
        assertThat(signIn(world.token().signed(KEY)))
                .isEqualTo(World.unavailable(Source.KEYS, How.TOO_LARGE));
    }

    private Identified signIn(String token) {
        world.gives(token);
        return world.signIn(world.provider(world.standIn()));
    }
}
