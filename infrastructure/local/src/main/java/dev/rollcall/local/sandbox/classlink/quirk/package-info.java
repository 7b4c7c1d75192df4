/**
 * What can be odd about a tenant, as switches that stay until they are moved back.
 *
 * <p>Here they are only named and kept; whoever writes an answer asks and acts. It knows nothing of
 * requests. The rest of the ClassLink sandbox calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.quirk;

import org.jspecify.annotations.NullMarked;
