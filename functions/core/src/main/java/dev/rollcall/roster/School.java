package dev.rollcall.roster;

import java.util.List;
import java.util.Optional;

/**
 * A school of the district.
 *
 * @param id the portal's id
 * @param name its name
 * @param sisId its id in the student information system, leading zeros kept
 * @param number its local number
 * @param stateId its id at the state
 * @param ncesId its national id
 * @param lowGrade the lowest grade taught, in the portal's word
 * @param highGrade the highest grade taught
 */
public record School(
        String id,
        String name,
        Optional<String> sisId,
        Optional<String> number,
        Optional<String> stateId,
        Optional<String> ncesId,
        Optional<String> lowGrade,
        Optional<String> highGrade)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.SCHOOL;
    }

    @Override
    public List<String> schools() {
        return List.of(id);
    }
}
