package dev.rollcall.handlers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Role;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Five hundred people sign in a second, each from a browser of their own, whether or not the ones
 * before are through: a wait counts from the moment somebody pressed the tile. Environments of the
 * function serve one request at a time; here are two, over stores in memory.
 */
final class SignInLoadTest {
    private static final int SECONDS = Integer.getInteger("load.seconds", 2);
    private static final int PER_SECOND = 500;
    private static final int ENVIRONMENTS = 2;

    @Test
    void letsEverybodyInHoweverManyCome() {
        List<CompletableFuture<long[]>> all =
                IntStream.range(0, ENVIRONMENTS)
                        .mapToObj(n -> CompletableFuture.supplyAsync(SignInLoadTest::serve))
                        .toList();

        long[] waits = all.stream().flatMapToLong(some -> Arrays.stream(some.join())).toArray();

        assertThat(waits).hasSize(SECONDS * PER_SECOND);
        System.out.println(report(waits));
    }

    /** One environment's share of the people; how long each waited, in nanoseconds. */
    private static long[] serve() {
        SignInWorld world = new SignInWorld();
        world.enroll("p1", Role.STUDENT);
        world.isAtTheDevice("p1");
        long[] waits = new long[SECONDS * PER_SECOND / ENVIRONMENTS];
        long every = Duration.ofSeconds(1).toNanos() * ENVIRONMENTS / PER_SECOND;
        long begin = System.nanoTime();
        for (int person = 0; person < waits.length; person++) {
            long pressed = begin + person * every;
            LockSupport.parkNanos(pressed - System.nanoTime());
            signIn(world, person);
            waits[person] = System.nanoTime() - pressed;
        }
        return waits;
    }

    private static void signIn(SignInWorld world, int person) {
        Browser browser = new Browser(world);
        Answer away = browser.get("/sign-in/clever");
        String back = "/sign-in/clever/callback?code=load-" + person + "&state=";
        Answer in = browser.get(back + Browser.state(away));
        if (!in.header("location").startsWith(SignInWorld.LAUNCH)) {
            throw new AssertionError("turned away: " + in.reply());
        }
        world.answers.clear();
    }

    private static String report(long[] waits) {
        long[] sorted = LongStream.of(waits).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%,d sign-ins, %d a second: median %s, p95 %s, p99 %s, longest %s",
                waits.length,
                PER_SECOND,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static String at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return String.format(Locale.ROOT, "%.2f ms", sorted[Math.max(0, index)] / 1e6);
    }
}
