package dev.rollcall.aws.dynamodb;

/** What came of a conditional write. */
sealed interface Outcome {
    /**
     * It was done.
     *
     * @param item of an update, the item as it now is; of a put or a removal, as it was before,
     *     without any attribute when there was none
     */
    record Done(Item item) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param stored the item that did not meet the condition, without any attribute when there is
     *     none
     */
    record Refused(Item stored) implements Outcome {}

    default boolean isDone() {
        return this instanceof Done;
    }
}
