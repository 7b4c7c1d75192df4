package dev.rollcall.roster;

import java.util.List;
import java.util.Optional;

/**
 * A course of study, of which classes are held.
 *
 * @param id the portal's id
 * @param name its name
 * @param number its number in the catalogue
 */
public record Course(String id, Optional<String> name, Optional<String> number)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.COURSE;
    }

    @Override
    public List<String> schools() {
        return List.of();
    }
}
