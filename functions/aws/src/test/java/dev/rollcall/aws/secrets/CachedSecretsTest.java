package dev.rollcall.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.privacy.Secrets;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.SecretsContract;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

final class CachedSecretsTest implements SecretsContract {
    private final SteppingClock clock = new SteppingClock();
    private final Manager manager = new Manager();
    private final CachedSecrets secrets = new CachedSecrets(() -> manager, clock);

    @Override
    public Secrets testee() {
        return secrets;
    }

    @Override
    public SteppingClock clock() {
        return clock;
    }

    @Override
    public void rotate(String name, String value) {
        manager.values.put(name, value);
    }

    @Override
    public void takeDown() {
        manager.down = true;
    }

    @Override
    public void bringUp() {
        manager.down = false;
    }

    @Override
    public int asked() {
        return manager.asked;
    }

    @Test
    void forgetsWhatASnapshotKept() {
        rotate(NAME, "old");
        secrets.read(NAME);
        rotate(NAME, "new");

        secrets.forget();

        assertThat(secrets.read(NAME)).isEqualTo("new");
    }

    @Test
    void makesOneClientForTheFirstSecret() {
        AtomicInteger made = new AtomicInteger();
        CachedSecrets late =
                new CachedSecrets(
                        () -> {
                            made.incrementAndGet();
                            return manager;
                        },
                        clock);
        rotate(NAME, "value");
        assertThat(made).hasValue(0);

        late.readAnew(NAME);
        late.readAnew(NAME);

        assertThat(made).hasValue(1);
    }

    /** Secrets Manager as far as it is asked. */
    private static final class Manager implements SecretsManagerClient {
        private final Map<String, String> values = new HashMap<>();
        private boolean down;
        private int asked;

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            asked++;
            if (down) {
                throw SdkClientException.create("down");
            }
            if (!values.containsKey(request.secretId())) {
                throw ResourceNotFoundException.builder().build();
            }
            return GetSecretValueResponse.builder()
                    .secretString(values.get(request.secretId()))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
