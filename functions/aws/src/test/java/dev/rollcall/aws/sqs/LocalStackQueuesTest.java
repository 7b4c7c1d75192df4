package dev.rollcall.aws.sqs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.LocalStack;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.testkit.contract.SyncQueueContract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;

import java.time.Duration;
import java.util.List;

/** The same contract against LocalStack, where there is a Docker engine. */
@Tag("localstack")
final class LocalStackQueuesTest implements SyncQueueContract {
    @BeforeAll
    static void needsDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine");
    }

    @Override
    public SyncQueue testee() {
        return Containers.QUEUES.queue();
    }

    @Override
    public List<SyncMessage> received(Duration wait) {
        return Containers.QUEUES.received(wait);
    }

    /** Begun by the first test that uses it, so never without Docker. */
    private static final class Containers {
        static final TestQueues QUEUES =
                TestQueues.create(new AwsClients(LocalStack.settings()).sqs());
    }
}
