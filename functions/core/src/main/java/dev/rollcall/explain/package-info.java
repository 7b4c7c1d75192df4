/**
 * Why a person has a seat or none, may sign in or not, or is archived: the facts that stand, in the
 * order in which the rules judge them. And whom the two applications of a pair do not share alike.
 * Reads rosters, seats, logins and sign-in's own rules; decides and writes nothing.
 */
@NullMarked
package dev.rollcall.explain;

import org.jspecify.annotations.NullMarked;
