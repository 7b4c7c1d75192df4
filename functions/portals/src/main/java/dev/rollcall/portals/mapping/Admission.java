package dev.rollcall.portals.mapping;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.roster.Role;

/**
 * Which roles a district's settings let in.
 *
 * @param settings the district's settings
 */
public record Admission(DistrictSettings settings) {

    public boolean lets(Role role) {
        return switch (role) {
            case STUDENT, TEACHER -> true;
            case STAFF, DISTRICT_ADMIN -> settings.staff() == StaffPolicy.DIRECTORY;
            case GUARDIAN -> settings.guardians() == GuardianPolicy.IMPORT;
        };
    }
}
