package dev.rollcall.webhook;

import static dev.rollcall.webhook.Sender.OTHER;
import static dev.rollcall.webhook.Sender.SECRET;
import static dev.rollcall.webhook.Sender.secret;
import static dev.rollcall.webhook.Sender.signature;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.webhook.WebhookSignature.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class WebhookSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330L);
    private static final String BODY = "{\"district\":\"d1\"}";
    private static final String GOOD = signature(SECRET, "msg_1", "1614265330", BODY);
    private static final String FORGED = "v1,AAAA";

    @Test
    void agreesWithThePublishedExample() {
        // The worked example of the Standard Webhooks specification.
        var delivery =
                new SignedDelivery(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        "{\"test\": 2432232314}".getBytes(UTF_8));

        var verdict = WebhookSignature.verify(delivery, List.of(secret(OTHER)), NOW);

        assertThat(verdict).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void signsAsItVerifies() {
        var header =
                WebhookSignature.sign(secret(SECRET), "msg_1", "1614265330", BODY.getBytes(UTF_8));

        assertThat(header).isEqualTo(GOOD);
    }

    @Test
    void acceptsAGenuineDelivery() {
        assertThat(verdict("msg_1", "1614265330", GOOD)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void refusesAnotherBody() {
        var delivery = new SignedDelivery("msg_1", "1614265330", GOOD, "{}".getBytes(UTF_8));

        assertThat(WebhookSignature.verify(delivery, List.of(secret(SECRET)), NOW))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void refusesAnotherId() {
        assertThat(verdict("msg_2", "1614265330", GOOD)).isEqualTo(Verdict.FORGED);
    }

    @Test
    void refusesAnotherTime() {
        assertThat(verdict("msg_1", "1614265331", GOOD)).isEqualTo(Verdict.FORGED);
    }

    @ParameterizedTest(name = "W-05 {0} s away")
    @ValueSource(longs = {-300, 0, 300})
    void acceptsTimesWithinTheTolerance(long seconds) {
        assertThat(verdictAt(NOW.plusSeconds(seconds))).isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest(name = "W-05 {0} s away")
    @ValueSource(longs = {-301, 301, -31_536_000, 31_536_000})
    void refusesTimesOutsideTheToleranceOnBothSides(long seconds) {
        assertThat(verdictAt(NOW.plusSeconds(seconds))).isEqualTo(Verdict.STALE);
    }

    @ParameterizedTest(name = "W-05 {0}")
    @ValueSource(
            strings = {
                "",
                "x",
                "-1",
                "+1614265330",
                "1614265330.0",
                "1234567890123",
                "1614265330,1614265330"
            })
    void refusesTimesOfAnotherShape(String timestamp) {
        assertThat(verdict("msg_1", timestamp, GOOD)).isEqualTo(Verdict.MALFORMED);
    }

    @ParameterizedTest(name = "W-04 {0}")
    @ValueSource(strings = {"", "a.b", "a b", "a,b", "ä", "a\n"})
    void refusesIdsOfAnotherShape(String id) {
        assertThat(verdict(id, "1614265330", GOOD)).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(verdict("a".repeat(129), "1614265330", GOOD)).isEqualTo(Verdict.MALFORMED);
        assertThat(verdict("a".repeat(128), "1614265330", GOOD)).isEqualTo(Verdict.FORGED);
    }

    @ParameterizedTest(name = "W-07 {0}")
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1,",
                ",AAAA",
                "AAAA",
                "v1,AAAA  v1,AAAA",
                "v1,AAAA,v1,AAAA",
                "v1,AA-_"
            })
    void refusesSignaturesOfAnotherShape(String signatures) {
        assertThat(verdict("msg_1", "1614265330", signatures)).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void acceptsWhenAnyOfSeveralSignaturesFits() {
        assertThat(verdict("msg_1", "1614265330", FORGED + " " + GOOD)).isEqualTo(Verdict.GENUINE);
        assertThat(verdict("msg_1", "1614265330", GOOD + " " + FORGED)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void takesFiveSignaturesAndNoMore() {
        String four = (FORGED + " ").repeat(4);

        assertThat(verdict("msg_1", "1614265330", four + GOOD)).isEqualTo(Verdict.GENUINE);
        assertThat(verdict("msg_1", "1614265330", four + FORGED + " " + GOOD))
                .isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void passesOverOtherVersionsAndNeverFallsBackToThem() {
        String asOther = GOOD.replace("v1,", "v2,");

        assertThat(verdict("msg_1", "1614265330", "v1a,AAAA " + GOOD)).isEqualTo(Verdict.GENUINE);
        assertThat(verdict("msg_1", "1614265330", asOther)).isEqualTo(Verdict.FORGED);
    }

    @Test
    void triesEverySecretDuringARotation() {
        var secrets = List.of(secret(OTHER), secret(SECRET));

        assertThat(WebhookSignature.verify(delivery("msg_1", "1614265330", GOOD), secrets, NOW))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void refusesEverythingWithoutASecret() {
        assertThat(WebhookSignature.verify(delivery("msg_1", "1614265330", GOOD), List.of(), NOW))
                .isEqualTo(Verdict.NO_SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_%%%%",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void takesNoSecretThatIsShortOrOfAnotherForm(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }

    @Test
    void printsNeitherSecretsNorBodies() {
        assertThat(secret(SECRET)).hasToString("‹secret›");
        assertThat(delivery("msg_1", "1", GOOD).toString()).doesNotContain("district");
    }

    private static Verdict verdictAt(Instant sent) {
        var delivery = Sender.signed("msg_1", sent, BODY);
        return WebhookSignature.verify(delivery, List.of(secret(SECRET)), NOW);
    }

    private static Verdict verdict(String id, String timestamp, String signatures) {
        var delivery = delivery(id, timestamp, signatures);
        return WebhookSignature.verify(delivery, List.of(secret(SECRET)), NOW);
    }

    private static SignedDelivery delivery(String id, String timestamp, String signatures) {
        return new SignedDelivery(id, timestamp, signatures, BODY.getBytes(UTF_8));
    }
}
