package dev.rollcall.portals.openid.token;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.testkit.SteppingClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

class KeysTest {

    private final SteppingClock clock = new SteppingClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final Keys keys = new Keys(clock, this::published);

    @Test
    void tenThousandUnknownKeysCostOneQuestion() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

        for (int i = 0; i < 10_000; i++) {
            assertUnknown("random-" + random.nextLong());
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void theFirstUnknownKeyInFiveMinutesIsLookedForAnew() {
        keys.verifier(token("key-1"));
        assertThat(asked).hasValue(1);

        assertUnknown("key-2");
        assertThat(asked).hasValue(2);
        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertUnknown("key-3");
        assertThat(asked).hasValue(2);
        clock.advance(Duration.ofNanos(1));
        assertUnknown("key-4");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aClockSetBackLeavesNoKeysForLongerThanTheyMay() {
        keys.verifier(token("key-1"));

        clock.jump(Duration.ofHours(-2));
        keys.verifier(token("key-1"));

        assertThat(asked).hasValue(2);
    }

    private void assertUnknown(String keyId) {
        assertThat(keys.verifier(token(keyId)))
                .isEqualTo(new Told.Not<>(new Identified.Untrue(Lie.KEY_UNKNOWN)));
    }

    private Told<Fields> published() {
        asked.incrementAndGet();
        String set =
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}";
        return Told.orElse(Answers.parse(set.getBytes(UTF_8)), Lie.KEYS_REFUSED);
    }

    private static CompactToken token(String keyId) {
        return new CompactToken(JWSAlgorithm.RS256, Optional.of(keyId), "e30", "e30.e30", "AA");
    }
}
