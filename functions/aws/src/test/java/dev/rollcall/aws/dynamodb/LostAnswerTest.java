package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.attempt.Taken;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.DistrictLease.Seen;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRuns;
import dev.rollcall.testkit.sample.SampleSecrets;
import dev.rollcall.webhook.ReplayGuard.Claim;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Every write is sent twice and only the second answer arrives, as when the client repeats a
 * request.
 */
final class LostAnswerTest {
    private static final Set<String> WRITES = Set.of("putItem", "updateItem", "deleteItem");

    private final DynamoDbStores stores =
            EmbeddedTables.TABLES.stores(
                    twice(EmbeddedTables.TABLES.client()), InstantSource.system());
    private final DistrictId district = SampleDistricts.fresh();

    @Test
    void knowsThatItCreatedAConnection() {
        assertThat(stores.connections().create(district, SampleDistricts.discovered(district)))
                .isTrue();
    }

    @Test
    void appliesAChangeOnce() {
        stores.connections().create(district, SampleDistricts.discovered(district));

        stores.connections().update(district, c -> c.withPeople(c.people() + 1));

        assertThat(stores.connections().find(district).map(Connection::people)).hasValue(1);
    }

    @Test
    void knowsThatItSavedARun() {
        Run run = Run.queued("run-1", district, RunMode.FULL, Trigger.API, SampleRuns.ASKED);
        stores.runs().create(district, run);

        assertThat(stores.runs().save(district, run)).isPresent();
    }

    @Test
    void knowsThatItHasTheLease() {
        Lease lease = (Lease) stores.leases().acquire(district, "a");
        Seen seen = (Seen) stores.leases().acquire(district, "b");

        assertThat(stores.leases().renew(district, lease)).isTrue();
        assertThat(stores.leases().takeOver(district, seen, "b")).isInstanceOf(Seen.class);
        Seen now = (Seen) stores.leases().acquire(district, "b");
        assertThat(stores.leases().takeOver(district, now, "b")).isInstanceOf(Lease.class);
    }

    @Test
    void knowsThatItClaimedADelivery() {
        assertThat(stores.replayGuard().claim(Portal.CLEVER, district.key(), Duration.ofMinutes(1)))
                .isEqualTo(Claim.FIRST);
    }

    /** S-10: the first to exchange a code must not take itself for the second. */
    @Test
    void knowsThatItClaimedACode() {
        String code = SampleSecrets.freshSha256();

        assertThat(stores.usedCodes().claim(Portal.CLEVER, code)).isTrue();
        assertThat(stores.usedCodes().claim(Portal.CLEVER, code)).isFalse();
    }

    /** S-02: the browser starts again, which is better than two that come in by one attempt. */
    @Test
    void losesWhatIsTakenOnceRatherThanAnsweringItTwice() {
        String code = SampleSecrets.freshSha256();
        stores.handOvers()
                .put(
                        code,
                        new HandOver("sid", Optional.empty(), Optional.empty(), SampleRuns.ASKED));

        assertThat(stores.handOvers().take(code)).isEmpty();
        assertThat(EmbeddedTables.stores().handOvers().take(code)).isEmpty();
    }

    /** S-10: whoever loses it so is sent round once more and not refused. */
    @Test
    void saysThatAnAttemptWasTakenWhoseAnswerWasLost() {
        String state = SampleSecrets.freshSha256();
        stores.attempts()
                .put(
                        state,
                        new Attempt(
                                Portal.CLEVER,
                                SampleSecrets.freshSha256(),
                                "verifier",
                                SampleSecrets.freshSha256(),
                                ReturnPath.HOME,
                                Optional.empty(),
                                Actor.SELF,
                                SampleRuns.ASKED));

        assertThat(stores.attempts().take(state)).isEqualTo(new Taken.Before());
    }

    private static DynamoDbClient twice(DynamoDbClient client) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (proxy, method, arguments) -> {
                            if (WRITES.contains(method.getName())) {
                                invoke(client, method, arguments);
                            }
                            return invoke(client, method, arguments);
                        });
    }

    private static Object invoke(DynamoDbClient client, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
