/**
 * The identity side of a sandbox portal: people sign in, and apps learn who they are.
 *
 * <p>The same for every portal; what differs comes as an {@code IdentityForm}. It never changes
 * roster data. The portals call it with their requests, tests to switch it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login;

import org.jspecify.annotations.NullMarked;
