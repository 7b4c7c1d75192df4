package dev.rollcall.handlers.sync;

import dev.rollcall.aws.sqs.SqsDeadLetters;
import dev.rollcall.aws.sqs.SqsHeartbeat;
import dev.rollcall.handlers.QueueDoor;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.handlers.sync.SyncQueues.Place;
import dev.rollcall.portals.http.Pace;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.run.Ticker;
import dev.rollcall.sync.run.TimeBudget;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** The sync function, put together. */
final class SyncParts {

    private static final String[] NEEDED =
            Wiring.withPortals(
                    "DISTRICT_TABLE",
                    "ROSTER_TABLE",
                    "RUN_TABLE",
                    "SEAT_TABLE",
                    "CLEVER_SYNC_QUEUE_URL",
                    "CLEVER_SYNC_DEAD_LETTER_QUEUE_URL",
                    "CLASSLINK_SYNC_QUEUE_URL",
                    "CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL",
                    "LATER_QUEUE_URL",
                    "SLICE_SECONDS");

    private SyncParts() {}

    static QueueDoor door(UnaryOperator<String> environment) {
        Wiring wiring = new Wiring("sync", environment, NEEDED);
        return new QueueDoor(wiring.log(), work(wiring));
    }

    private static SyncWork work(Wiring wiring) {
        Pace pace = wiring.classLinkPace();
        SyncWorker worker = worker(wiring, pace);
        SqsClient sqs = wiring.sqs();
        Ticker ticker = wiring.ticker();
        Duration slice = wiring.slice();
        SyncQueues queues = queues(wiring);
        return new SyncWork(
                (message, beat) -> {
                    pace.begin();
                    worker.handle(message, new TimeBudget(ticker, slice), beat);
                },
                message ->
                        new SqsHeartbeat(
                                sqs,
                                queues.named(message.queue()).url(),
                                message.receiptHandle(),
                                ticker),
                message ->
                        new SqsDeadLetters(sqs, queues.named(message.queue()).deadLettersUrl())
                                .send(message.messageId(), message.body()));
    }

    private static SyncQueues queues(Wiring wiring) {
        return new SyncQueues(
                new Place(
                        wiring.text("CLEVER_SYNC_QUEUE_URL"),
                        wiring.text("CLEVER_SYNC_DEAD_LETTER_QUEUE_URL")),
                new Place(
                        wiring.text("CLASSLINK_SYNC_QUEUE_URL"),
                        wiring.text("CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL")));
    }

    private static SyncWorker worker(Wiring wiring, Pace classLinkPace) {
        return new SyncWorker(
                wiring.portals(classLinkPace),
                wiring.syncStores(),
                wiring.queue(),
                wiring.times(),
                wiring.meter(),
                wiring.runLog());
    }
}
