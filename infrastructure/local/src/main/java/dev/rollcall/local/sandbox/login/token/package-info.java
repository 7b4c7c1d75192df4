/**
 * ID tokens and the keys that sign them.
 *
 * <p>A draft of a token can be spoilt in any part before it is signed, which no library allows; so
 * signing is done here. It checks nothing and knows no portal. The login's APIs call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.token;

import org.jspecify.annotations.NullMarked;
