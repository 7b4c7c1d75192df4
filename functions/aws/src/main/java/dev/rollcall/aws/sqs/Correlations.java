package dev.rollcall.aws.sqs;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import java.util.Map;

/**
 * The chain of work that a message belongs to, beside its body as a trace's header would be: bodies
 * keep their form, and a reader that does not look for it misses nothing.
 */
public final class Correlations {
    /** The attribute's name. */
    public static final String NAME = "correlation";

    private Correlations() {}

    /** The attribute; none for an empty text, which SQS does not take. */
    static Map<String, MessageAttributeValue> attribute(String correlation) {
        return correlation.isEmpty()
                ? Map.of()
                : Map.of(
                        NAME,
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(correlation)
                                .build());
    }
}
