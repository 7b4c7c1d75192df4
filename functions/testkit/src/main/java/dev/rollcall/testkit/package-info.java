/**
 * Time that tests hold in their hands, and records to try things with. Nothing here decides
 * anything, and nothing here is part of a deployed function. Used by the tests of every module.
 */
@NullMarked
package dev.rollcall.testkit;

import org.jspecify.annotations.NullMarked;
