/**
 * The state of the ClassLink sandbox: its tenants, their keys, and what is told to fail.
 *
 * <p>It knows no paths and writes no JSON. It never signs or checks anything. The sandbox's
 * interfaces, ClassLink's own and the one for changes, call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.portal;

import org.jspecify.annotations.NullMarked;
