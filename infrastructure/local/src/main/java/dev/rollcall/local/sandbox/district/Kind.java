package dev.rollcall.local.sandbox.district;

/** The kinds of record a district consists of; a record is a kind and a row counted from 0. */
public enum Kind {
    DISTRICT,
    SCHOOL,
    TERM,
    COURSE,
    PERSON,
    SECTION
}
