package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sharing;

import java.util.stream.IntStream;

/** Lost data and dropped schools are shared again under their old ids; leavers stay away. */
public record Restore() implements Change {
    @Override
    public Plan plan(District district, Moment moment) {
        Touches touches = new Touches();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.DISTRICT) {
                touches.addAll(kind, candidates(district, kind));
            }
        }
        return new Plan(
                touches.refs(),
                () -> {
                    district.shown().share(Sharing.EVERYTHING);
                    district.schools().restore();
                });
    }

    /** People of two schools are shown all along, but get their second school back. */
    private static IntStream candidates(District district, Kind kind) {
        return IntStream.range(0, district.rows(kind))
                .filter(row ->
                        kind == Kind.PERSON
                                ? isIncomplete(district, row)
                                : !district.shown().includes(kind, row));
    }

    private static boolean isIncomplete(District district, int row) {
        return !district.people().hasLeft(row)
                && (!district.shown().includes(Kind.PERSON, row)
                        || district.shown().schoolsOf(row).length
                                < district.people().schoolsOf(row).length);
    }
}
