package dev.rollcall.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A term or session of the school year.
 *
 * @param id the portal's id
 * @param name its name
 * @param start first day
 * @param end last day, included
 */
public record Term(
        String id, Optional<String> name, Optional<LocalDate> start, Optional<LocalDate> end)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public List<String> schools() {
        return List.of();
    }
}
