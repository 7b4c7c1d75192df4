package dev.rollcall.local.sandbox.classlink.rows;

/**
 * A record whose own records are asked for.
 *
 * @param list the list it is in, as paths call it
 * @param id its sourcedId
 */
public record Parent(String list, String id) {}
