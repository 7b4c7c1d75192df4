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

    /** It came to nothing, and not by the doing of whoever signs in. */
    sealed interface Failed extends Identified {}

    /**
     * Something it says must not be believed.
     *
     * @param lie what
     */
    record Untrue(Lie lie) implements Failed {}

    /**
     * No answer, or none that can be read, in time.
     *
     * @param outage of what
     */
    record Unavailable(Outage outage) implements Failed {}

    /**
     * The portal does not know our credentials or what we ask of it, or we have none.
     *
     * @param outage what is missing or refused
     */
    record NotOurs(Outage outage) implements Failed {}
}
