/**
 * What was done to an account, by whom and for whom. Entries are written with the change they tell
 * of and never altered. Called by the rooms of the account and by the account API.
 */
@NullMarked
package dev.rollcall.account.journal;

import org.jspecify.annotations.NullMarked;
