package dev.rollcall.local.sandbox.district;

/** Points at one record of a district. */
public record RecordRef(Kind kind, int row) {}
