package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;

import java.util.Arrays;

/**
 * People leave the district and all their sections; guardians go with their last student.
 *
 * @param who the leavers
 */
public record Leave(Selection who) implements Change {
    @Override
    public Plan plan(District district, Moment moment) {
        int[] leavers = who.from(district, moment);
        Sections sections = district.sections();
        Touches touches = new Touches();
        touches.addAll(Kind.PERSON, Arrays.stream(leavers));
        touches.addGuardiansOf(leavers, district);
        touches.addAll(
                Kind.SECTION,
                Arrays.stream(leavers).flatMap(row -> Arrays.stream(sections.of(row))));
        return new Plan(
                touches.refs(),
                () -> {
                    touches.stamp(district, moment);
                    Arrays.stream(leavers).forEach(row -> leave(district, row));
                });
    }

    private static void leave(District district, int person) {
        for (int section : district.sections().of(person)) {
            district.sections().remove(section, person);
        }
        district.people().leave(person);
    }
}
