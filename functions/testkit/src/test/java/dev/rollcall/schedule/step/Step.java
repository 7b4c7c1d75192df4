package dev.rollcall.schedule.step;

import dev.rollcall.schedule.stage.Order;
import dev.rollcall.schedule.world.Change;
import dev.rollcall.schedule.world.Lie;

import java.time.Duration;

/** One thing that happens in a schedule. A step that does not fit at its moment does nothing. */
public sealed interface Step {

    /** A worker that has nothing to do sets out. */
    record Begin(int worker, Errand errand) implements Step {}

    /** A worker goes on for so many port calls. */
    record Go(int worker, int calls) implements Step {}

    /** The call a worker stands before goes wrong. */
    record Strike(int worker, Order order) implements Step {}

    /** The message a worker works on becomes visible to others. */
    record Expire(int worker) implements Step {}

    /** Time passes, for whoever stands still too. */
    record Pass(Duration time) implements Step {}

    /** The calendar is corrected; running time does not notice. */
    record Jump(Duration by) implements Step {}

    /** The district's own data changes. */
    record Happen(Change change, int pick, Change.Told told) implements Step {}

    /** The portal answers the next questions otherwise. */
    record Tell(Lie lie, int times) implements Step {}

    /** Somebody changes what the district may have. */
    record Turn(Switch what, int value) implements Step {}

    /** What can be changed about a district. */
    enum Switch {
        PAUSE,
        RESUME,
        /** The portal lists it no longer. */
        UNLIST,
        LIST,
        POOL,
        LICENCE
    }
}
