/** Letter boxes of tests: what was mailed and published is kept and can be looked at. */
@NullMarked
package dev.rollcall.testkit.notice;

import org.jspecify.annotations.NullMarked;
