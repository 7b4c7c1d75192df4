package dev.rollcall.portals.openid;

import static dev.rollcall.portals.openid.World.KEY;
import static dev.rollcall.portals.openid.World.OTHER_KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.scripted.RawPortal;
import dev.rollcall.portals.scripted.RawPortal.Death;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** S-13: keys are replaced, and their server fails. */
class RotationFaultTest {

    private final World world = new World();
    private final OpenIdProvider provider = world.provider(world.standIn());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsAKeyThatCameJustBeforeItSigned() {
        assertThat(signedBy("key-1")).isInstanceOf(Identified.Known.class);
        world.publish(Minted.jwk("key-2", OTHER_KEY));

        world.gives(world.token().header("kid", "key-2").signed(OTHER_KEY));
        assertThat(world.signIn(provider)).isInstanceOf(Identified.Known.class);
        assertThat(world.portal.asked("/keys")).isEqualTo(2);
        assertThat(signedBy("key-1")).isEqualTo(World.untrue(Lie.KEY_UNKNOWN));
    }

    @Test
    void asksForUnknownKeysOnceInFiveMinutes() {
        assertThat(signedBy("key-1")).isInstanceOf(Identified.Known.class);
        long before = world.portal.asked("/keys");

        for (int i = 0; i < 300; i++) {
            assertThat(signedBy("random-" + i)).isEqualTo(World.untrue(Lie.KEY_UNKNOWN));
            world.passes(Duration.ofMillis(999));
        }

        assertThat(world.portal.asked("/keys") - before).isEqualTo(1);
        world.passes(Duration.ofSeconds(1));
        assertThat(signedBy("random")).isEqualTo(World.untrue(Lie.KEY_UNKNOWN));
        assertThat(world.portal.asked("/keys") - before).isEqualTo(2);
    }

    @Test
    void asksOnceForTheFirstKeysHoweverManyAreUnknown()
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            world.gives(world.token().header("kid", "random").signed(OTHER_KEY));
            List<Future<Identified>> signIns =
                    IntStream.range(0, 40)
                            .mapToObj(i -> threads.submit(() -> world.signIn(provider)))
                            .toList();
            for (Future<Identified> signIn : signIns) {
                assertThat(signIn.get()).isEqualTo(World.untrue(Lie.KEY_UNKNOWN));
            }
        }

        assertThat(world.portal.asked("/keys")).isLessThanOrEqualTo(2);
        assertThat(world.portal.asked(World.CONFIGURATION)).isEqualTo(1);
    }

    @Test
    void keepsKeysForAnHour() {
        signedBy("key-1");
        world.passes(Duration.ofMinutes(59));
        signedBy("key-1");
        assertThat(world.portal.asked("/keys")).isEqualTo(1);

        world.passes(Duration.ofMinutes(1));
        signedBy("key-1");
        assertThat(world.portal.asked("/keys")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "429, THROTTLED",
        "404, MISSING",
        "302, MALFORMED"
    })
    void usesTheLastGoodKeysForADayWhileTheirServerFails(int status, How how) {
        signedBy("key-1");
        world.portal.on("/keys", Reply.status(status));

        world.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(signedBy("key-1")).isInstanceOf(Identified.Known.class);
        world.passes(Duration.ofSeconds(1));
        assertThat(signedBy("key-1")).isEqualTo(World.unavailable(Source.KEYS, how));
    }

    @Test
    void usesTheLastGoodKeysWhileTheSetIsRefused() {
        signedBy("key-1");
        world.portal.on(
                "/keys",
                World.keySet(List.of(Minted.jwk("key-1", OTHER_KEY), Minted.jwk("key-1", KEY))));

        world.passes(Duration.ofHours(2));

        assertThat(signedBy("key-1")).isInstanceOf(Identified.Known.class);
    }

    @Test
    void asksAFailingServerOnceAMinute() {
        signedBy("key-1");
        world.portal.on("/keys", Reply.status(503));
        world.passes(Duration.ofHours(2));

        Stream.generate(() -> "key-1").limit(60).forEach(this::signedByASecondLater);

        assertThat(world.portal.asked("/keys")).isEqualTo(2);
        signedBy("key-1");
        assertThat(world.portal.asked("/keys")).isEqualTo(3);
    }

    @Test
    void recoversAtOnceWhereItHadNoKeys() {
        world.portal.on("/keys", Reply.html(503));
        assertThat(signedBy("key-1")).isEqualTo(World.unavailable(Source.KEYS, How.UNAVAILABLE));

        world.publish(Minted.jwk("key-1", KEY));

        assertThat(signedBy("key-1")).isInstanceOf(Identified.Known.class);
    }

    @Test
    void forgetsItsKeys() {
        signedBy("key-1");

        provider.forget();

        signedBy("key-1");
        assertThat(world.portal.asked("/keys")).isEqualTo(2);
        assertThat(world.portal.asked(World.CONFIGURATION)).isEqualTo(2);
    }

    @Test
    void waitsForKeysTwoSecondsAtMost() throws IOException {
        try (RawPortal silent = RawPortal.answering("", Death.SILENCE)) {
            OpenIdSettings settings = served(silent.base());
            world.gives(world.token().signed(KEY));
            long before = System.nanoTime();

            assertThat(world.signIn(world.provider(settings, HttpLimits.signIn())))
                    .isEqualTo(World.unavailable(Source.KEYS, How.LATE));

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(2_900));
            assertThat(silent.requests()).isEqualTo(1);
        }
    }

    private OpenIdSettings served(URI keys) {
        OpenIdSettings settings = world.standIn();
        Addresses own = settings.addresses();
        return Changed.addresses(
                settings,
                new Addresses(
                        own.authorize(),
                        own.token(),
                        Optional.of(keys.resolve("/keys")),
                        own.userInfo(),
                        own.person()));
    }

    private Identified signedBy(String keyId) {
        world.gives(world.token().header("kid", keyId).signed(KEY));
        return world.signIn(provider);
    }

    private void signedByASecondLater(String keyId) {
        assertThat(signedBy(keyId)).isInstanceOf(Identified.Known.class);
        world.passes(Duration.ofSeconds(1));
    }
}
