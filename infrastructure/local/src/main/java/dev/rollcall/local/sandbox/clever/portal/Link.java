package dev.rollcall.local.sandbox.clever.portal;

/**
 * A link of a list or a record.
 *
 * @param rel what it leads to
 * @param uri where, without a host
 */
public record Link(String rel, String uri) {}
