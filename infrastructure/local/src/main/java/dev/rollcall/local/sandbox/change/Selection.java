package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Trait;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Whom a change concerns.
 *
 * @param role the role of those to choose from
 * @param number how many to choose; fewer if there are not so many
 * @param person this one and nobody else, where present
 */
public record Selection(Role role, int number, OptionalInt person) {
    /** The chosen people, ascending; only people shown by the portal are chosen. */
    int[] from(District district, Moment moment) {
        return person.isPresent() ? named(district) : drawn(district, moment);
    }

    private int[] named(District district) {
        return person.stream().filter(row -> district.shown().includes(Kind.PERSON, row)).toArray();
    }

    private int[] drawn(District district, Moment moment) {
        int[] rows = district.shown().rows(role).toArray();
        int chosen = Math.min(number, rows.length);
        long seed = district.dice().roll(Trait.SHUFFLE, -1L - moment.number());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < chosen; i++) {
            int other = random.nextInt(i, rows.length);
            int kept = rows[i];
            rows[i] = rows[other];
            rows[other] = kept;
        }
        return Arrays.stream(rows, 0, chosen).sorted().toArray();
    }
}
