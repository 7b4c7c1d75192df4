/**
 * The buttons every sandbox portal has: change the records, break the answers, say what there is.
 *
 * <p>Here is what the portals' change APIs and pages share. It knows no portal's paths, words or
 * ids. The portals call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.control;

import org.jspecify.annotations.NullMarked;
