/**
 * A portal in memory: a district whose data a test changes, served as a real portal would, trouble
 * included. Never speaks a wire form; that is what the portals' own tests are for. For tests only.
 */
@NullMarked
package dev.rollcall.testkit.portal;

import org.jspecify.annotations.NullMarked;
