package dev.rollcall.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.IssueToken.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class TokenTest {

    private static final Set<Scope> ALLOWED = Set.of(Scope.RUNS_READ, Scope.ROSTER_READ);

    private final Map<String, AccessGrant> stored = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private byte next;
    private final InstantSource clock = () -> now;
    private final IssueToken issue =
            new IssueToken(TokenTest::client, new Tokens(), this::random, clock);
    private final CheckToken check = new CheckToken(new Tokens(), clock);

    @Test
    void grantsEverythingAllowedWhenNothingIsNamed() {
        assertThat(issued(Set.of()).scopes()).isEqualTo(ALLOWED);
    }

    @Test
    void grantsOnlyWhatIsBothWantedAndAllowed() {
        assertThat(issued(Set.of("runs:read", "runs:approve", "whatever")).scopes())
                .containsExactly(Scope.RUNS_READ);
    }

    @Test
    void refusesWhenNothingWantedIsAllowed() {
        assertThat(issue.issue("app", "hush", Set.of("runs:approve")))
                .isEqualTo(new Answer.NoScope());
        assertThat(stored).isEmpty();
    }

    @Test
    void refusesAWrongSecretLikeAnUnknownClient() {
        assertThat(issue.issue("app", "hush ", Set.of())).isEqualTo(new Answer.UnknownClient());
        assertThat(issue.issue("nobody", "", Set.of())).isEqualTo(new Answer.UnknownClient());
    }

    @Test
    void storesTheHashAndNeverTheToken() {
        String token = issued(Set.of()).token();

        assertThat(token).hasSize(43);
        assertThat(stored).containsOnlyKeys(Sha256.of(token).asString());
        assertThat(stored.toString()).doesNotContain(token);
    }

    @Test
    void drawsANewTokenEachTime() {
        assertThat(issued(Set.of()).token()).isNotEqualTo(issued(Set.of()).token());
    }

    @Test
    void recognisesATokenForAnHour() {
        String token = issued(Set.of()).token();

        now = now.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(check.check(token).map(AccessGrant::clientId)).contains("app");
        now = now.plusMillis(1);
        assertThat(check.check(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Bearer x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void recognisesNoOtherToken(String token) {
        issued(Set.of());

        assertThat(check.check(token)).isEmpty();
    }

    @Test
    void printsNoToken() {
        var issued = issued(Set.of());

        assertThat(issued.toString()).doesNotContain(issued.token());
        assertThat(Sha256.of("hush")).hasToString("‹digest›");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "0x00"})
    void readsNoDigestOfAnotherForm(String hex) {
        assertThat(Sha256.parse(hex)).isEmpty();
    }

    private Answer.Issued issued(Set<String> wanted) {
        return (Answer.Issued) issue.issue("app", "hush", wanted);
    }

    private static Optional<ApiClient> client(String id) {
        var secret = Sha256.parse(Sha256.of("hush").asString()).orElseThrow();
        return Optional.of(new ApiClient("app", secret, ALLOWED))
                .filter(app -> app.id().equals(id));
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        bytes[0] = ++next;
        return bytes;
    }

    private final class Tokens implements AccessTokenStore {
        @Override
        public void put(String tokenSha256, AccessGrant grant) {
            stored.put(tokenSha256, grant);
        }

        @Override
        public Optional<AccessGrant> find(String tokenSha256) {
            return Optional.ofNullable(stored.get(tokenSha256));
        }
    }
}
