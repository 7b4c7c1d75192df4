package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;

import java.util.Arrays;

/**
 * People get a new last name; nothing else about them changes.
 *
 * @param who the renamed
 */
public record Rename(Selection who) implements Change {
    @Override
    public Plan plan(District district, Moment moment) {
        int[] people = who.from(district, moment);
        Touches touches = new Touches().addAll(Kind.PERSON, Arrays.stream(people));
        return new Plan(
                touches.refs(),
                () -> {
                    touches.stamp(district, moment);
                    Arrays.stream(people).forEach(district.people()::rename);
                });
    }
}
