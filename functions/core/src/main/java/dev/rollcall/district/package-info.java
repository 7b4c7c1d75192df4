/**
 * The tenant: a district, its connection through one portal, and the settings that rule it. Never
 * holds roster data or knows how a run works. Every other room may use it.
 */
@NullMarked
package dev.rollcall.district;

import org.jspecify.annotations.NullMarked;
