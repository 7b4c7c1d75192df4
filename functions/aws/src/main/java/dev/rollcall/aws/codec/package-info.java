/**
 * How records, plans and documents look when they are stored. Knows no table, queue or client, and
 * nothing here is ever logged, since most of it is personal data. Used by the stores of this
 * module.
 */
@NullMarked
package dev.rollcall.aws.codec;

import org.jspecify.annotations.NullMarked;
