/**
 * A ClassLink look-alike: the directory of applications, OneRoster 1.1 and 1.2 over the proxy and
 * over a district's own server, and the buttons that make its tenants change or its answers odd.
 *
 * <p>It is a foreign system to Rollcall and knows nothing of it. It never serves real people: all
 * it shows is rolled by dice, the same that the Clever look-alike shows. The local stack and {@code
 * SandboxMain} start it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink;

import org.jspecify.annotations.NullMarked;
