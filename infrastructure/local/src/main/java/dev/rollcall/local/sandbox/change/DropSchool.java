package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.People;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A school is no longer shared: it, its sections and the people who are nowhere else vanish.
 * Sections of other schools go on naming them, as they do at the real portals.
 *
 * @param school which one; without it the first that is still shared
 */
public record DropSchool(OptionalInt school) implements Change {
    @Override
    public Plan plan(District district, Moment moment) {
        OptionalInt dropped = chosen(district);
        Touches touches = new Touches();
        dropped.ifPresent(row -> touch(touches, district, row));
        return new Plan(touches.refs(), () -> dropped.ifPresent(district.schools()::drop));
    }

    private OptionalInt chosen(District district) {
        IntStream shown = district.shown().rows(Kind.SCHOOL);
        return shown.filter(row -> school.isEmpty() || school.getAsInt() == row).findFirst();
    }

    private static void touch(Touches touches, District district, int school) {
        People people = district.people();
        int[] there =
                IntStream.range(0, people.size())
                        .filter(row -> people.home(row) == school || people.second(row) == school)
                        .toArray();
        touches.add(Kind.SCHOOL, school);
        touches.addAll(Kind.PERSON, Arrays.stream(there));
        touches.addGuardiansOf(there, district);
        touches.addAll(
                Kind.SECTION,
                IntStream.range(0, district.sections().size())
                        .filter(row -> district.sections().school(row) == school));
    }
}
