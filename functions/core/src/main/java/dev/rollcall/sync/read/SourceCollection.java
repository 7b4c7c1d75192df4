package dev.rollcall.sync.read;

/** The lists a portal serves, in the order in which a run reads them. */
public enum SourceCollection {
    SCHOOLS,
    TERMS,
    COURSES,
    CLASSES,
    ENROLLMENTS,
    PEOPLE
}
