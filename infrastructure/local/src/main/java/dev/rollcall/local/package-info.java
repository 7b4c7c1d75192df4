/**
 * The whole system on one machine: reads {@code template.yaml} and starts what it declares, behind
 * its real triggers. No rule of the product lives here and nothing is wired by hand that the
 * template says. People and tests start it; no function knows that it exists.
 */
@NullMarked
package dev.rollcall.local;

import org.jspecify.annotations.NullMarked;
