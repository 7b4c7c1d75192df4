/**
 * The small HTTP server the sandbox portals stand on, with the ways it can be told to fail.
 *
 * <p>It speaks requests, replies, rate limits and faults, and never knows a portal's paths or a
 * district's records. Only sandbox portals may call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.http;

import org.jspecify.annotations.NullMarked;
