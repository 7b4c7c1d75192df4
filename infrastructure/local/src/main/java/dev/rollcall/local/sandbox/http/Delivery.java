package dev.rollcall.local.sandbox.http;

/** How a reply travels. */
public enum Delivery {
    /** As it should. */
    WHOLE,
    /** The first half of the body, with a length to match. */
    HALF,
    /** The first half of the body, with the length of all of it, and then nothing. */
    SHORT_OF_ITS_LENGTH,
    /** Not at all: the connection closes without a word. */
    NONE
}
