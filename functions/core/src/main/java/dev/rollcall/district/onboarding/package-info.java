/**
 * How a district comes on board: who asked, who decided, what is missing, and who must act next,
 * for rostering and for sign-in each by itself (product.md R8 to R30, A1 to A16, M10). The gates an
 * import waits for are judged here and nowhere else. Never knows a run or a portal.
 */
@NullMarked
package dev.rollcall.district.onboarding;

import org.jspecify.annotations.NullMarked;
