package dev.rollcall.local.sandbox.clever;

/**
 * A link of a list or a record.
 *
 * @param rel what it leads to
 * @param uri where, without a host
 */
record Link(String rel, String uri) {}
