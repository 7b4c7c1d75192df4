/**
 * Stand-ins for AWS that tests run against: in this process, or in a container. Never a real
 * account, and nothing here listens beyond the loopback address. Used by the tests of this module.
 */
@NullMarked
package dev.rollcall.aws;

import org.jspecify.annotations.NullMarked;
