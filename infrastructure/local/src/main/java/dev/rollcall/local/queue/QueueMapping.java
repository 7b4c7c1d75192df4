package dev.rollcall.local.queue;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.TemplateException;
import dev.rollcall.local.template.Value;

/**
 * How a queue feeds a function.
 *
 * @param queueArn the queue
 * @param batchSize the most messages in one call
 * @param maximumConcurrency the most calls side by side
 * @param failures what the function's answer says of its batch
 */
public record QueueMapping(
        String queueArn, int batchSize, int maximumConcurrency, Failures failures) {
    private static final String REPORTS = "ReportBatchItemFailures";

    /** Whether a function reports failures message by message. */
    public enum Failures {
        /** The answer names the messages that failed. */
        REPORTED,
        /** Any answer means that the whole batch succeeded. */
        NEVER_REPORTED
    }

    /** Reads the properties of an {@code SQS} event; all must be resolvable. */
    public static QueueMapping from(Value properties, Intrinsics intrinsics) {
        Value event = intrinsics.resolve(properties);
        return new QueueMapping(
                event.at("Queue").text(),
                event.number("BatchSize"),
                event.number("ScalingConfig", "MaximumConcurrency"),
                event.find("FunctionResponseTypes")
                        .map(QueueMapping::failures)
                        .orElse(Failures.NEVER_REPORTED));
    }

    String queueName() {
        return queueArn.replaceFirst(".*:", "");
    }

    private static Failures failures(Value types) {
        if (types.items().stream().map(Value::text).allMatch(REPORTS::equals)) {
            return Failures.REPORTED;
        }
        throw new TemplateException("the only response type of a queue is " + REPORTS);
    }
}
