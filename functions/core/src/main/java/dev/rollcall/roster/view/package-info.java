/**
 * How much of a stored roster somebody sees. Decides nothing about who somebody is. Called by the
 * account API.
 */
@NullMarked
package dev.rollcall.roster.view;

import org.jspecify.annotations.NullMarked;
