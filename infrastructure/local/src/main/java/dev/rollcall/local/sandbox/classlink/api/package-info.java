/**
 * What ClassLink itself would answer: the directory of applications, the proxy, and the districts'
 * own Roster Servers.
 *
 * <p>It only reads, and counts what it is asked. What is odd about an answer is decided here, from
 * the switches of the tenant. {@code ClassLinkSandbox} calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.api;

import org.jspecify.annotations.NullMarked;
