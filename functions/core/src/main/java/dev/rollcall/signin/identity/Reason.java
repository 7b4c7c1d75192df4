package dev.rollcall.signin.identity;

/**
 * Why a sign-in went no further, as the journal tells it; people are told none of it (S-24). A
 * closed set: nothing of what a portal or a browser sent is part of it.
 */
public sealed interface Reason permits Lie, Outage {

    /** The form in the journal, for example {@code nonce-differs} or {@code keys-too-large}. */
    String code();
}
