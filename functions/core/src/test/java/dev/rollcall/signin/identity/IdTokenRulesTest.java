package dev.rollcall.signin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** S-14: which claims are believed, and in which order they are looked at. */
class IdTokenRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ISSUER = "https://portal.example";
    private static final String NONCE = Sha256.of("nonce").asString();

    private final IdTokenRules rules = new IdTokenRules(ISSUER, "us");

    @Test
    void believesATrueToken() {
        assertThat(rules.firstLie(claims(), NONCE, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "https://portal.example/",
        "https://PORTAL.example",
        "http://portal.example",
        "https://portal.example.evil.example"
    })
    void wantsTheIssuerCharacterForCharacter(String issuer) {
        assertThat(lie(issuer(Optional.of(issuer)))).contains(Lie.ISSUER_DIFFERS);
    }

    @Test
    void wantsAnIssuer() {
        assertThat(lie(issuer(Optional.empty()))).contains(Lie.ISSUER_DIFFERS);
    }

    @Test
    void wantsUsInTheAudience() {
        assertThat(lie(audience(List.of(), Optional.empty()))).contains(Lie.AUDIENCE_DIFFERS);
        assertThat(lie(audience(List.of("them"), Optional.of("us"))))
                .contains(Lie.AUDIENCE_DIFFERS);
        assertThat(lie(audience(List.of("Us"), Optional.empty()))).contains(Lie.AUDIENCE_DIFFERS);
    }

    @Test
    void wantsUsAsThePartyOfSeveralAudiences() {
        List<String> several = List.of("them", "us");

        assertThat(lie(audience(several, Optional.empty()))).contains(Lie.PARTY_MISSING);
        assertThat(lie(audience(several, Optional.of("them")))).contains(Lie.PARTY_DIFFERS);
        assertThat(lie(audience(several, Optional.of("us")))).isEmpty();
    }

    @Test
    void wantsNoOtherPartyOfOurOwnAudience() {
        assertThat(lie(audience(List.of("us"), Optional.of("them")))).contains(Lie.PARTY_DIFFERS);
        assertThat(lie(audience(List.of("us"), Optional.of("us")))).isEmpty();
    }

    @ParameterizedTest(name = "expired {0} s ago")
    @CsvSource({"0,", "59,", "60, EXPIRED", "61, EXPIRED", "86400, EXPIRED"})
    void letsAnExpiryBeAMinuteAgo(long seconds, Lie lie) {
        assertThat(lie(times(NOW.minusSeconds(seconds), NOW, Optional.empty())))
                .isEqualTo(Optional.ofNullable(lie));
    }

    @ParameterizedTest(name = "valid in {0} s")
    @CsvSource({"-5,", "0,", "59,", "60,", "61, NOT_YET_VALID"})
    void letsItsBeginBeInAMinute(long seconds, Lie lie) {
        Instant begin = NOW.plusSeconds(seconds);

        assertThat(lie(times(NOW.plusSeconds(300), NOW, Optional.of(begin))))
                .isEqualTo(Optional.ofNullable(lie));
    }

    @ParameterizedTest(name = "issued {0} s ago")
    @CsvSource({
        "-61, ISSUED_IN_FUTURE",
        "-60,",
        "-59,",
        "0,",
        "600,",
        "659,",
        "660,",
        "661, ISSUED_TOO_LONG_AGO",
        "86400, ISSUED_TOO_LONG_AGO"
    })
    void wantsATokenOfThisSignIn(long seconds, Lie lie) {
        assertThat(lie(times(NOW.plusSeconds(300), NOW.minusSeconds(seconds), Optional.empty())))
                .isEqualTo(Optional.ofNullable(lie));
    }

    @Test
    void wantsAnExpiryAndATimeOfIssue() {
        IdTokenClaims neither =
                new IdTokenClaims(
                        Optional.of(ISSUER),
                        List.of("us"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("nonce"),
                        Optional.of("person"));
        IdTokenClaims expiry =
                new IdTokenClaims(
                        Optional.of(ISSUER),
                        List.of("us"),
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("nonce"),
                        Optional.of("person"));

        assertThat(lie(neither)).contains(Lie.EXPIRY_MISSING);
        assertThat(lie(expiry)).contains(Lie.ISSUE_TIME_MISSING);
    }

    @Test
    void wantsTheNonceOfTheAttempt() {
        assertThat(lie(person(Optional.empty(), "person"))).contains(Lie.NONCE_MISSING);
        assertThat(lie(person(Optional.of("other"), "person"))).contains(Lie.NONCE_DIFFERS);
        assertThat(lie(person(Optional.of(""), "person"))).contains(Lie.NONCE_DIFFERS);
        assertThat(lie(person(Optional.of(NONCE), "person"))).contains(Lie.NONCE_DIFFERS);
        assertThat(rules.firstLie(claims(), "no digest", NOW)).contains(Lie.NONCE_DIFFERS);
    }

    @Test
    void wantsASubjectOfAtMost255Characters() {
        Optional<String> nonce = Optional.of("nonce");

        assertThat(lie(person(nonce, ""))).contains(Lie.SUBJECT_MISSING);
        assertThat(lie(person(nonce, " \t"))).contains(Lie.SUBJECT_MISSING);
        assertThat(lie(person(nonce, "s".repeat(255)))).isEmpty();
        assertThat(lie(person(nonce, "s".repeat(256)))).contains(Lie.SUBJECT_MALFORMED);
    }

    @Test
    void namesTheFirstOfSeveralLies() {
        IdTokenClaims all =
                new IdTokenClaims(
                        Optional.of("https://other.example"),
                        List.of("them"),
                        Optional.empty(),
                        Optional.of(NOW.minusSeconds(600)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(lie(all)).contains(Lie.ISSUER_DIFFERS);
        assertThat(new IdTokenRules("https://other.example", "us").firstLie(all, NONCE, NOW))
                .contains(Lie.AUDIENCE_DIFFERS);
        assertThat(new IdTokenRules("https://other.example", "them").firstLie(all, NONCE, NOW))
                .contains(Lie.EXPIRED);
    }

    @Test
    void printsNoClaim() {
        assertThat(claims()).hasToString("IdTokenClaims");
    }

    private Optional<Lie> lie(IdTokenClaims claims) {
        return rules.firstLie(claims, NONCE, NOW);
    }

    private static IdTokenClaims claims() {
        return person(Optional.of("nonce"), "person");
    }

    private static IdTokenClaims issuer(Optional<String> issuer) {
        return claims(issuer, List.of("us"), Optional.empty());
    }

    private static IdTokenClaims audience(List<String> audience, Optional<String> party) {
        return claims(Optional.of(ISSUER), audience, party);
    }

    private static IdTokenClaims claims(
            Optional<String> issuer, List<String> audience, Optional<String> party) {
        return new IdTokenClaims(
                issuer,
                audience,
                party,
                Optional.of(NOW.plusSeconds(300)),
                Optional.empty(),
                Optional.of(NOW),
                Optional.of("nonce"),
                Optional.of("person"));
    }

    private static IdTokenClaims times(Instant expiry, Instant issue, Optional<Instant> begin) {
        return new IdTokenClaims(
                Optional.of(ISSUER),
                List.of("us"),
                Optional.empty(),
                Optional.of(expiry),
                begin,
                Optional.of(issue),
                Optional.of("nonce"),
                Optional.of("person"));
    }

    private static IdTokenClaims person(Optional<String> nonce, String subject) {
        return new IdTokenClaims(
                Optional.of(ISSUER),
                List.of("us"),
                Optional.empty(),
                Optional.of(NOW.plusSeconds(300)),
                Optional.empty(),
                Optional.of(NOW),
                nonce,
                Optional.of(subject));
    }
}
