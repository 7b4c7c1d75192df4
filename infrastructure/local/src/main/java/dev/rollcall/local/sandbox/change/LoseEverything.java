package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sharing;

/** Every list of the district becomes validly empty, as after a mistake with the sharing rules. */
public record LoseEverything() implements Change {
    @Override
    public Plan plan(District district, Moment moment) {
        Touches touches = new Touches();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.DISTRICT) {
                touches.addAll(kind, district.shown().rows(kind));
            }
        }
        return new Plan(touches.refs(), () -> district.shown().share(Sharing.NOTHING));
    }
}
