package dev.rollcall.district;

/**
 * Whether teachers of a district can come by the portal's Library (product.md R2). Nobody tells us,
 * so that it is never assumed: somebody has to say so.
 */
public enum LibraryAccess {
    UNKNOWN,
    /** The district has opened it to its teachers. */
    OPEN,
    /** The district has not; only its own connection leads here. */
    CLOSED
}
