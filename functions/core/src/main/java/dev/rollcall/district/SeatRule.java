package dev.rollcall.district;

/** Which students take a seat of a product (product.md §3.6). */
public enum SeatRule {
    /** Everyone who is shared (product.md R9). */
    EVERY_SHARED_STUDENT,
    /** Whoever is in an active class of a licensed teacher, once (product.md A11, A12). */
    LICENSED_TEACHERS_CLASSES
}
