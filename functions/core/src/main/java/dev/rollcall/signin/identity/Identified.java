package dev.rollcall.signin.identity;

/** What a portal told of somebody who came back with a code. */
public sealed interface Identified {

    /**
     * Everything it says fits.
     *
     * @param identity whom it says it is
     */
    record Known(PortalIdentity identity) implements Identified {}

    /** A login that a teacher authorised in Clever's Library: it names no district. */
    record ByTeacher() implements Identified {}

    /** The code was used before, has expired, or is none of the portal's. */
    record CodeSpent() implements Identified {}

    /**
     * Something it says must not be believed.
     *
     * @param lie what
     */
    record Untrue(Lie lie) implements Identified {}

    /** No answer, or none that can be read, in time. */
    record Unavailable() implements Identified {}

    /** The portal does not know our credentials, or we have none. */
    record NotOurs() implements Identified {}
}
