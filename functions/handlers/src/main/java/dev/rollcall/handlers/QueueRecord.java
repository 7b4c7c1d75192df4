package dev.rollcall.handlers;

/**
 * One message of a queue, as the event source mapping hands it over.
 *
 * @param messageId names it in the answer
 * @param receiptHandle names this receipt of it
 * @param queue the name of the queue it came from; empty text when the event does not say
 * @param group its message group; empty text for a queue without groups
 * @param correlation the chain of work it belongs to; empty text where the sender named none
 * @param body what was sent
 */
public record QueueRecord(
        String messageId,
        String receiptHandle,
        String queue,
        String group,
        String correlation,
        String body) {

    /** The chain of work it belongs to; one that begins here is named after the message. */
    String chain() {
        return correlation.isEmpty() ? messageId : correlation;
    }

    /** Prints the id alone (M-11). */
    @Override
    public String toString() {
        return "QueueRecord[" + messageId + "]";
    }
}
