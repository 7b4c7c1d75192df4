package dev.rollcall.portals.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySecrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checked with the platform's cryptography alone, as a client in any language would. */
class Es256AssertionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "58da8a43");

    private final SteppingClock clock = new SteppingClock(NOW);
    private final InMemorySecrets secrets =
            new InMemorySecrets(clock).with("keys", SigningKeys.make());
    private final Es256Assertions assertions =
            new Es256Assertions("https://signin.example", secrets, "keys");

    @Test
    void saysWhoIsSignedIn() throws JsonProcessingException, GeneralSecurityException {
        String statement = sign(student());

        assertThat(part(statement, 0))
                .isEqualTo(
                        JSON.readTree(
                                "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"kid\":\""
                                        + firstKey()
                                        + "\"}"));
        assertThat(part(statement, 1))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"iss":"https://signin.example","aud":"product",
                                 "sub":"clever:58da8a43/person/person-1","sid":"sid-1","jti":"statement-1",
                                 "iat":1795334400,"exp":1795334700,
                                 "portal":"clever","district":"clever:58da8a43",
                                 "personId":"person-1","loginId":"login-1","onRoster":true,
                                 "adminActs":false,
                                 "role":"student","roles":["student"],
                                 "name":{"given":"Jo","family":"Doe"},
                                 "classes":[{"id":"class-1","name":"Maths","role":"student"}],
                                 "seat":{"state":"grace","graceEnds":"2026-12-22T08:00:00Z"}}
                                """));
        assertThat(isSigned(statement)).isTrue();
    }

    @Test
    void saysLittleOfSomebodyOnNoRoster() throws JsonProcessingException {
        Subject subject = new Subject(DISTRICT, Optional.empty(), Optional.of("login-1"));
        Profile stranger =
                new Profile(
                        session(subject, Optional.empty(), Actor.SELF),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Role.TEACHER),
                        List.of(),
                        Optional.empty());

        assertThat(part(sign(stranger), 1))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"iss":"https://signin.example","aud":"product",
                                 "sub":"clever:58da8a43/login/login-1","sid":"sid-1",
                                 "jti":"statement-1","iat":1795334400,"exp":1795334700,
                                 "portal":"clever","district":"clever:58da8a43","loginId":"login-1",
                                 "onRoster":false,"adminActs":false,"roles":[],
                                 "toldRole":"teacher","classes":[]}
                                """));
    }

    /** A sourcedId may be any text. */
    @Test
    void namesNoTwoPeopleTheSame() {
        Subject rostered = new Subject(DISTRICT, Optional.of("login:7"), Optional.empty());
        Subject slashed = new Subject(DISTRICT, Optional.of("login/7"), Optional.empty());
        Subject stub = new Subject(DISTRICT, Optional.empty(), Optional.of("7"));

        assertThat(Stream.of(rostered, slashed, stub).map(this::sub)).doesNotHaveDuplicates();
    }

    private String sub(Subject subject) {
        Profile profile =
                new Profile(
                        session(subject, Optional.empty(), Actor.SELF),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return part(sign(profile), 1).path("sub").asText();
    }

    @Test
    void saysThatAnAdministratorActs() {
        Subject subject = new Subject(DISTRICT, Optional.of("person-1"), Optional.empty());
        Profile seen =
                new Profile(
                        session(subject, Optional.of(Role.STUDENT), Actor.ADMIN),
                        Optional.empty(),
                        List.of(Role.STUDENT),
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                new Seat("person-1", SeatState.HOLDING, NOW, Optional.empty())));

        JsonNode claims = part(sign(seen), 1);

        assertThat(claims.path("adminActs").asBoolean()).isTrue();
        assertThat(claims.path("seat").toString()).isEqualTo("{\"state\":\"holding\"}");
        assertThat(part(sign(student()), 1).path("adminActs").asBoolean()).isFalse();
    }

    @Test
    void publishesPublicPartsOnly() throws JsonProcessingException {
        JsonNode keys = JSON.readTree(assertions.publicKeys().orElseThrow()).path("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg");
        assertThat(keys.get(0).path("use").asText()).isEqualTo("sig");
        assertThat(keys.get(0).path("alg").asText()).isEqualTo("ES256");
    }

    @Test
    void rotatesWithoutAGap() throws JsonProcessingException, GeneralSecurityException {
        String first = key(SigningKeys.make());
        String second = key(SigningKeys.make());
        replace(first);
        String before = sign(student());

        replace(first + "," + second);
        assertThat(isSigned(before)).isTrue();
        replace(second + "," + first);
        assertThat(isSigned(before)).isTrue();
        String after = sign(student());
        assertThat(part(after, 0).path("kid")).isNotEqualTo(part(before, 0).path("kid"));
        replace(second);

        assertThat(isSigned(after)).isTrue();
        assertThat(published(part(before, 0).path("kid").asText())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "word",
                "{\"keys\":[]}",
                "{\"keys\":7}",
                "{\"keys\":[{}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AAAA\"}]}",
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"AQ\",\"y\":\"AQ\",\"d\":\"AQ\"}]}"
            })
    void signsNothingWithASecretThatIsNone(String secret) {
        secrets.with("keys", secret);

        assertThat(assertions.sign(student(), "product", "statement-1", NOW)).isEmpty();
        assertThat(assertions.publicKeys()).isEmpty();
    }

    @Test
    void signsNothingWithKeysOfTheSameNameOrWithout() throws JsonProcessingException {
        String key = key(SigningKeys.make());
        replace(key + "," + key);
        assertThat(assertions.publicKeys()).isEmpty();

        replace(key.replaceFirst("\"kid\":\"[^\"]*\"", "\"kid\":\"\""));
        assertThat(assertions.publicKeys()).isEmpty();

        replace(key.replaceFirst("\"d\":\"[^\"]*\",?", ""));
        assertThat(assertions.publicKeys()).isEmpty();
    }

    @Test
    void signsNothingWhileTheSecretCannotBeHad() {
        secrets.takeDown();

        assertThat(assertions.sign(student(), "product", "statement-1", NOW)).isEmpty();
        assertThat(assertions.publicKeys()).isEmpty();
    }

    @Test
    void makesAnotherSecretEachTimeAndPrintsNone() {
        assertThat(SigningKeys.make()).isNotEqualTo(SigningKeys.make());
        assertThat(SigningKeys.parse(SigningKeys.make())).get().hasToString("SigningKeys");
    }

    private String sign(Profile profile) {
        return assertions.sign(profile, "product", "statement-1", NOW).orElseThrow();
    }

    private void replace(String keys) {
        secrets.with("keys", "{\"keys\":[" + keys + "]}");
        clock.advance(Duration.ofMinutes(6));
    }

    private static String key(String secret) throws JsonProcessingException {
        return JSON.readTree(secret).path("keys").get(0).toString();
    }

    private static Profile student() {
        Subject subject = new Subject(DISTRICT, Optional.of("person-1"), Optional.of("login-1"));
        Instant end = Instant.parse("2026-12-22T08:00:00Z");
        return new Profile(
                session(subject, Optional.of(Role.STUDENT), Actor.SELF),
                Optional.of(new PersonName("Jo", "Doe")),
                List.of(Role.STUDENT),
                Optional.empty(),
                List.of(new Profile.Place("class-1", "Maths", MemberRole.STUDENT)),
                Optional.of(new Seat("person-1", SeatState.GRACE, NOW, Optional.of(end))));
    }

    private static Session session(Subject subject, Optional<Role> role, Actor actor) {
        return new Session("sid-1", subject, role, actor, NOW, NOW);
    }

    private String firstKey() throws JsonProcessingException {
        return JSON.readTree(assertions.publicKeys().orElseThrow())
                .path("keys")
                .get(0)
                .path("kid")
                .asText();
    }

    private static JsonNode part(String statement, int index) {
        String part = statement.split("\\.", -1)[index];
        try {
            return JSON.readTree(
                    new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<JsonNode> published(String keyId) throws JsonProcessingException {
        for (JsonNode key : JSON.readTree(assertions.publicKeys().orElseThrow()).path("keys")) {
            if (key.path("kid").asText().equals(keyId)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private boolean isSigned(String statement)
            throws JsonProcessingException, GeneralSecurityException {
        int end = statement.lastIndexOf('.');
        JsonNode key = published(part(statement, 0).path("kid").asText()).orElseThrow();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(key));
        signature.update(statement.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(statement.substring(end + 1)));
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(key.path("x")), number(key.path("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate.asText()));
    }
}
