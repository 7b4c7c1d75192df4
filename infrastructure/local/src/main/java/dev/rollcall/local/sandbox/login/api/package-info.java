/**
 * A portal's login as programs and browsers meet it: authorize, token, who it is, the pages.
 *
 * <p>What is served passes the liar last. It knows no portal's paths or words; those are in the
 * desk's form. {@code Identity} calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.api;

import org.jspecify.annotations.NullMarked;
