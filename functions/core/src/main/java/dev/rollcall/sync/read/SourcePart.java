package dev.rollcall.sync.read;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.Role;

import java.util.Optional;

/**
 * A list that a portal serves under one record. Every portal lists the classes of a teacher or
 * student, the people of a class, and the terms, courses, classes and people of a school; one that
 * lists enrollments apart lists those of a class and of a school.
 *
 * @param of the school, person or class
 * @param collection what is listed
 * @param role only people in this role, where a portal lists them by role
 */
public record SourcePart(RosterScope of, SourceCollection collection, Optional<Role> role) {

    /** A list of everything of the collection. */
    public SourcePart(RosterScope of, SourceCollection collection) {
        this(of, collection, Optional.empty());
    }
}
