package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;
import static dev.rollcall.portals.openid.World.OTHER_KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** S-11, S-12, S-14: no forged token is believed, and each is refused for what is wrong with it. */
class ForgedTokenTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headers", "signatures", "forms", "claims"})
    void refuses(String what, Lie lie, Function<Minted, String> forge) {
        world.gives(forge.apply(world.token()));

        assertThat(world.signIn(world.provider(world.standIn())))
                .as(what)
                .isEqualTo(World.untrue(lie));
        assertThat(world.portal.asked("/attacker")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void believes(String what, Function<Minted, String> mint) {
        world.gives(mint.apply(world.token()));

        assertThat(world.signIn(world.provider(world.standIn())))
                .as(what)
                .isInstanceOf(Identified.Known.class);
        assertThat(world.portal.asked("/attacker")).isZero();
    }

    @Test
    void asksForNoKeysBeforeTheHeaderIsBelieved() {
        world.gives(world.token().header("alg", "HS256").macked(new byte[32]));

        world.signIn(world.provider(world.standIn()));

        assertThat(world.portal.asked("/keys")).isZero();
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                lie("alg none", Lie.ID_TOKEN_UNSIGNED, t -> t.header("alg", "none").unsigned()),
                lie("alg None", Lie.ID_TOKEN_UNSIGNED, t -> t.header("alg", "None").unsigned()),
                lie("alg nOnE", Lie.ID_TOKEN_UNSIGNED, t -> t.header("alg", "nOnE").unsigned()),
                lie(
                        "none, signed",
                        Lie.ID_TOKEN_UNSIGNED,
                        t -> t.header("alg", "none").signed(KEY)),
                lie("no signature", Lie.ID_TOKEN_UNSIGNED, Minted::unsigned),
                lie("HS256 with the public key", Lie.ALGORITHM_REFUSED, ForgedTokenTest::confused),
                lie("HS384", Lie.ALGORITHM_REFUSED, t -> t.header("alg", "HS384").signed(KEY)),
                lie("PS256", Lie.ALGORITHM_REFUSED, t -> t.header("alg", "PS256").signed(KEY)),
                lie("RS384", Lie.ALGORITHM_REFUSED, t -> t.header("alg", "RS384").signed(KEY)),
                lie(
                        "ES256, unlisted",
                        Lie.ALGORITHM_REFUSED,
                        t -> t.header("alg", "ES256").signed(KEY)),
                lie(
                        "alg in small letters",
                        Lie.ALGORITHM_REFUSED,
                        t -> t.header("alg", "rs256").signed(KEY)),
                lie("no alg", Lie.ALGORITHM_REFUSED, t -> t.withoutHeader("alg").signed(KEY)),
                lie(
                        "alg a list",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> t.header("alg", List.of("RS256")).signed(KEY)),
                lie(
                        "crit of a known name",
                        Lie.HEADER_CRITICAL,
                        t -> t.header("crit", List.of("exp")).signed(KEY)),
                lie(
                        "crit, empty",
                        Lie.HEADER_CRITICAL,
                        t -> t.header("crit", List.of()).signed(KEY)),
                lie("b64 false", Lie.HEADER_CRITICAL, t -> t.header("b64", false).signed(KEY)),
                lie(
                        "b64 critical",
                        Lie.HEADER_CRITICAL,
                        t -> t.header("b64", true).header("crit", List.of("b64")).signed(KEY)),
                lie("enc", Lie.ID_TOKEN_ENCRYPTED, t -> t.header("enc", "A128GCM").signed(KEY)));
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                lie("another's key", Lie.SIGNATURE_WRONG, t -> t.signed(OTHER_KEY)),
                lie(
                        "a key of its own in jwk",
                        Lie.SIGNATURE_WRONG,
                        t -> t.header("jwk", Minted.jwk("key-1", OTHER_KEY)).signed(OTHER_KEY)),
                lie("jku", Lie.SIGNATURE_WRONG, t -> t.header("jku", address(t)).signed(OTHER_KEY)),
                lie("x5u", Lie.SIGNATURE_WRONG, t -> t.header("x5u", address(t)).signed(OTHER_KEY)),
                lie(
                        "x5c",
                        Lie.SIGNATURE_WRONG,
                        t -> t.header("x5c", List.of("AAAA")).signed(OTHER_KEY)),
                lie("unknown kid", Lie.KEY_UNKNOWN, t -> t.header("kid", "key-9").signed(KEY)),
                lie(
                        "kid in other letters",
                        Lie.KEY_UNKNOWN,
                        t -> t.header("kid", "KEY-1").signed(KEY)),
                lie(
                        "kid a path",
                        Lie.KEY_UNKNOWN,
                        t -> t.header("kid", "../../dev/null").signed(KEY)),
                lie(
                        "signed with SHA-512",
                        Lie.SIGNATURE_WRONG,
                        t -> t.signedBy("SHA512withRSA", KEY)),
                lie("signature cut", Lie.SIGNATURE_WRONG, t -> cut(t.signed(KEY))),
                lie(
                        "other claims under a signature",
                        Lie.SIGNATURE_WRONG,
                        ForgedTokenTest::swapped),
                lie(
                        "other header over a signature",
                        Lie.SIGNATURE_WRONG,
                        ForgedTokenTest::reheaded));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                lie("five parts", Lie.ID_TOKEN_ENCRYPTED, t -> t.signed(KEY) + ".AA.AA"),
                lie(
                        "JSON serialisation",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> "{\"payload\":\"" + t.signed(KEY) + "\"}"),
                lie("a word", Lie.ID_TOKEN_MALFORMED, t -> "token"),
                lie("two parts", Lie.ID_TOKEN_MALFORMED, t -> "e30.e30"),
                lie("four parts", Lie.ID_TOKEN_MALFORMED, t -> t.signed(KEY) + ".AA"),
                lie("dots", Lie.ID_TOKEN_MALFORMED, t -> ".."),
                lie("padded", Lie.ID_TOKEN_MALFORMED, t -> t.signed(KEY) + "="),
                lie("white space before", Lie.ID_TOKEN_MALFORMED, t -> " " + t.signed(KEY)),
                lie("a line's end after", Lie.ID_TOKEN_MALFORMED, t -> t.signed(KEY) + "\n"),
                lie(
                        "a header that is no JSON",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> Minted.signed("{", "{}", KEY)),
                lie(
                        "a header that is a list",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> Minted.signed("[]", "{}", KEY)),
                lie(
                        "alg said twice",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> Minted.signed("{\"alg\":\"RS256\",\"alg\":\"none\"}", "{}", KEY)),
                lie("sub said twice", Lie.ID_TOKEN_MALFORMED, ForgedTokenTest::doubled),
                lie(
                        "claims that are no JSON",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> Minted.signed(Minted.json(t.header()), "claims", KEY)),
                lie(
                        "deep claims",
                        Lie.ID_TOKEN_MALFORMED,
                        t ->
                                Minted.signed(
                                        Minted.json(t.header()),
                                        "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}",
                                        KEY)),
                lie(
                        "16 kB",
                        Lie.ID_TOKEN_MALFORMED,
                        t -> t.claim("x", "y".repeat(16_384)).signed(KEY)));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim("iss", "https://clever.example", Lie.ISSUER_DIFFERS),
                lie(
                        "iss with a slash",
                        Lie.ISSUER_DIFFERS,
                        t -> t.claim("iss", t.claims().get("iss") + "/").signed(KEY)),
                missing("iss", Lie.ISSUER_DIFFERS),
                claim("iss", List.of("https://clever.example"), Lie.ID_TOKEN_MALFORMED),
                claim("aud", "them", Lie.AUDIENCE_DIFFERS),
                claim("aud", "US", Lie.AUDIENCE_DIFFERS),
                claim("aud", List.of(), Lie.AUDIENCE_DIFFERS),
                claim("aud", List.of("https://them.example"), Lie.AUDIENCE_DIFFERS),
                missing("aud", Lie.AUDIENCE_DIFFERS),
                claim("aud", List.of("us", "https://them.example"), Lie.PARTY_MISSING),
                claim("azp", "them", Lie.PARTY_DIFFERS),
                missing("exp", Lie.EXPIRY_MISSING),
                claim("exp", 0, Lie.EXPIRED),
                claim("exp", -1, Lie.ID_TOKEN_MALFORMED),
                claim("exp", "tomorrow", Lie.ID_TOKEN_MALFORMED),
                claim("exp", 1e300, Lie.ID_TOKEN_MALFORMED),
                claim("exp", 1e99, Lie.ID_TOKEN_MALFORMED),
                claim("nbf", 9_999_999_999L, Lie.NOT_YET_VALID),
                missing("iat", Lie.ISSUE_TIME_MISSING),
                claim("iat", 9_999_999_999L, Lie.ISSUED_IN_FUTURE),
                claim("iat", 1_000_000_000L, Lie.ISSUED_TOO_LONG_AGO),
                missing("nonce", Lie.NONCE_MISSING),
                claim("nonce", "nonce-2", Lie.NONCE_DIFFERS),
                claim("nonce", "NONCE-1", Lie.NONCE_DIFFERS),
                missing("sub", Lie.SUBJECT_MISSING),
                claim("sub", " ", Lie.SUBJECT_MISSING),
                claim("sub", "s".repeat(256), Lie.SUBJECT_MALFORMED),
                claim("sub", "person 1", Lie.PERSON_MALFORMED),
                claim("district", "district/1", Lie.DISTRICT_MALFORMED),
                claim("district", "d".repeat(65), Lie.DISTRICT_MALFORMED));
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                odd("an ordinary token", t -> t.signed(KEY)),
                odd("no kid while there is one key", t -> t.withoutHeader("kid").signed(KEY)),
                odd("a true signature beside jku", t -> t.header("jku", address(t)).signed(KEY)),
                odd("a true signature beside x5c", t -> t.header("x5c", "nonsense").signed(KEY)),
                odd("b64 true", t -> t.header("b64", true).signed(KEY)),
                odd("us alone in a list", t -> t.claim("aud", List.of("us")).signed(KEY)),
                odd(
                        "us of several",
                        t -> t.claim("aud", List.of("them", "us")).claim("azp", "us").signed(KEY)),
                odd("an expiry in 24 hours", t -> t.claim("exp", later(t, 86_400)).signed(KEY)),
                odd("broken seconds", t -> t.claim("iat", later(t, 0) + 0.5).signed(KEY)),
                odd("unknown claims", t -> t.claim("email", Map.of("a", 1)).signed(KEY)));
    }

    @Test
    void believesAListedCurveOfAStandIn() throws GeneralSecurityException {
        KeyPair pair = curve();
        world.publish(curveKey((ECPublicKey) pair.getPublic()));
        world.gives(world.token().header("alg", "ES256").signed(pair));

        assertThat(believingCurves()).isInstanceOf(Identified.Known.class);
        assertThat(world.signIn(world.provider(world.standIn())))
                .isEqualTo(World.untrue(Lie.ALGORITHM_REFUSED));
    }

    @Test
    void believesNoZerosUnderACurve() throws GeneralSecurityException {
        world.publish(curveKey((ECPublicKey) curve().getPublic()));
        String zeros = Minted.base64(new byte[64]);
        world.gives(world.token().header("alg", "ES256").unsigned() + zeros);

        assertThat(believingCurves()).isEqualTo(World.untrue(Lie.SIGNATURE_WRONG));
    }

    @Test
    void takesNoKeyForAnotherAlgorithm() {
        world.gives(world.token().header("alg", "ES256").signed(KEY));

        assertThat(believingCurves()).isEqualTo(World.untrue(Lie.KEY_UNFIT));
    }

    @ParameterizedTest(name = "{0} is off by {1} s")
    @CsvSource({
        "exp, -59, true", "exp, -61, false",
        "nbf, 59, true", "nbf, 61, false",
        "iat, 59, true", "iat, 61, false",
        "iat, -659, true", "iat, -661, false"
    })
    void allowsClocksToDifferByAMinute(String claim, long seconds, boolean isBelieved) {
        Minted token = world.token();
        world.gives(token.claim(claim, later(token, seconds)).signed(KEY));

        assertThat(world.signIn(world.provider(world.standIn())) instanceof Identified.Known)
                .isEqualTo(isBelieved);
    }

    @Test
    void refusesATokenOfAnotherAttempt() {
        world.gives(world.token().signed(KEY));
        OpenIdProvider provider = world.provider(world.standIn());
        assertThat(world.signIn(provider)).isInstanceOf(Identified.Known.class);

        world.passes(Duration.ofMinutes(12));

        assertThat(world.signIn(provider)).isEqualTo(World.untrue(Lie.ISSUED_TOO_LONG_AGO));
    }

    private Identified believingCurves() {
        return world.signIn(world.provider(Changed.algorithms(world.standIn(), "ES256")));
    }

    private static KeyPair curve() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Map<String, Object> curveKey(ECPublicKey key) {
        return Map.of(
                "kty", "EC",
                "crv", "P-256",
                "kid", "key-1",
                "x", coordinate(key.getW().getAffineX()),
                "y", coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = Minted.unsigned(number);
        byte[] padded = new byte[32];
        System.arraycopy(bytes, 0, padded, 32 - bytes.length, bytes.length);
        return Minted.base64(padded);
    }

    private static String confused(Minted token) {
        return token.header("alg", "HS256").macked(KEY.getPublic().getEncoded());
    }

    private static String swapped(Minted token) {
        String[] parts = token.signed(KEY).split("\\.", -1);
        String other = Minted.part(Minted.json(token.claim("sub", "person-2").claims()));
        return parts[0] + "." + other + "." + parts[2];
    }

    private static String reheaded(Minted token) {
        String[] parts = token.signed(KEY).split("\\.", -1);
        String other = Minted.part(Minted.json(token.header("typ", "JWT").header()));
        return other + "." + parts[1] + "." + parts[2];
    }

    private static String doubled(Minted token) {
        String claims = Minted.json(token.claims());
        String twice = claims.substring(0, claims.length() - 1) + ",\"sub\":\"person-2\"}";
        return Minted.signed(Minted.json(token.header()), twice, KEY);
    }

    private static String cut(String token) {
        return token.substring(0, token.length() - 4);
    }

    private static String address(Minted token) {
        return token.claims().get("iss") + "/attacker";
    }

    private static long later(Minted token, long seconds) {
        return (Long) token.claims().getOrDefault("iat", 0L) + seconds;
    }

    private static Arguments claim(String name, Object value, Lie lie) {
        String what = value.toString();
        String shown = name + " " + what.substring(0, Math.min(what.length(), 30));
        return lie(shown, lie, token -> token.claim(name, value).signed(KEY));
    }

    private static Arguments missing(String name, Lie lie) {
        return lie("no " + name, lie, token -> token.without(name).signed(KEY));
    }

    private static Arguments lie(String what, Lie lie, Function<Minted, String> forge) {
        return Arguments.of(what, lie, forge);
    }

    private static Arguments odd(String what, Function<Minted, String> mint) {
        return Arguments.of(what, mint);
    }
}
