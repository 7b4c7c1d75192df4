/**
 * What a district's roster is made of, its fingerprints, and the door to where it is stored. Never
 * decides whether a change may happen and never talks to a portal. Used by sync, seat and the API.
 */
@NullMarked
package dev.rollcall.roster;

import org.jspecify.annotations.NullMarked;
