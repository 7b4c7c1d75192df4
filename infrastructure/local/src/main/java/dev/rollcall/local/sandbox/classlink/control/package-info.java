/**
 * The ClassLink sandbox's own interface: a change API and a page with all its buttons.
 *
 * <p>It has what no real portal has and answers nothing a vendor would ask. What every sandbox can
 * do comes from {@code sandbox.control}. {@code ClassLinkSandbox} calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.control;

import org.jspecify.annotations.NullMarked;
