package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;

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
        int[] sections = district.sections().ofAny(leavers);
        Touches touches = new Touches();
        touches.addAll(Kind.PERSON, Arrays.stream(leavers));
        touches.addGuardiansOf(leavers, district);
        touches.addAll(Kind.SECTION, Arrays.stream(sections));
        return new Plan(
                touches.refs(),
                () -> {
                    touches.stamp(district, moment);
                    Arrays.stream(sections)
                            .forEach(row -> district.sections().remove(row, leavers));
                    Arrays.stream(leavers).forEach(district.people()::leave);
                });
    }
}
