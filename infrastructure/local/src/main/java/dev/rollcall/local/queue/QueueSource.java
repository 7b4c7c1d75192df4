package dev.rollcall.local.queue;

import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.LocalFunction;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Feeds a function from a queue, as an event source mapping does: at most so many batches side by
 * side; what succeeded is deleted, the rest comes back when its visibility ends. The function may
 * shorten that visibility itself.
 */
public final class QueueSource implements AutoCloseable {
    // ElasticMQ wakes no waiting receive when a FIFO group becomes free or a visibility ends, so
    // asking often costs less time than waiting long.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Logger LOG = System.getLogger(QueueSource.class.getName());

    private static final int SECONDS_TO_END = 2;

    private final QueueMapping mapping;
    private final LocalFunction function;
    private final SqsClient client;
    private final String queueUrl;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private QueueSource(
            QueueMapping mapping, LocalFunction function, SqsClient client, String queueUrl) {
        this.mapping = mapping;
        this.function = function;
        this.client = client;
        this.queueUrl = queueUrl;
        this.free = new Semaphore(mapping.maximumConcurrency());
    }

    /** Starts to receive; the client stays the caller's. */
    public static QueueSource open(QueueMapping mapping, LocalFunction function, SqsClient client) {
        String url = client.getQueueUrl(q -> q.queueName(mapping.queueName())).queueUrl();
        var source = new QueueSource(mapping, function, client, url);
        source.threads.execute(source::receive);
        return source;
    }

    /** The queue's name. */
    public String queueName() {
        return mapping.queueName();
    }

    /** The function it feeds. */
    public String functionId() {
        return function.spec().id();
    }

    private void receive() {
        while (!threads.isShutdown()) {
            try {
                free.acquire();
                dispatch(batch());
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "closed meanwhile: the batch comes back later", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void dispatch(List<Message> batch) throws InterruptedException {
        if (batch.isEmpty() || threads.isShutdown()) {
            free.release();
            Thread.sleep(PAUSE);
        } else {
            threads.execute(() -> handle(batch));
        }
    }

    private List<Message> batch() {
        try {
            return client.receiveMessage(request ->
                            request.queueUrl(queueUrl)
                                    .maxNumberOfMessages(mapping.batchSize())
                                    .messageAttributeNames("All")
                                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        } catch (SdkException e) {
            LOG.log(Level.DEBUG, "the queue is stopping, or back in a moment", e);
            return List.of();
        }
    }

    private void handle(List<Message> batch) {
        try {
            byte[] answer = function.invoke(SqsEvent.bytes(mapping.queueArn(), batch));
            succeeded(answer, batch).forEach(this::delete);
        } catch (FunctionFailed | SdkException e) {
            LOG.log(Level.DEBUG, "the batch comes back when its visibility ends", e);
        } finally {
            free.release();
        }
    }

    private List<Message> succeeded(byte[] answer, List<Message> batch) {
        return switch (mapping.failures()) {
            case REPORTED -> BatchAnswer.succeeded(answer, batch);
            case NEVER_REPORTED -> batch;
        };
    }

    private void delete(Message message) {
        client.deleteMessage(m -> m.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
    }

    /** Receives no more and waits a moment for calls in progress, then gives them up. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
