package dev.rollcall.local.sandbox.district;

/** How much of its data a district shows to the portal's vendors. */
public enum Sharing {
    EVERYTHING,
    NOTHING
}
