/**
 * What each store-like port promises, as tests: every implementation, the twin in memory included,
 * runs the same ones. A contract never looks behind the port and never expects an order nobody
 * promised. Used by the tests of this module and of the adapters.
 */
@NullMarked
package dev.rollcall.testkit.contract;

import org.jspecify.annotations.NullMarked;
