package dev.rollcall.schedule.step;

import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.sync.run.RunMode;

/** What a worker sets out to do. Picks choose among what there is at that moment. */
public sealed interface Errand {

    /** Works on a message that is visible; on another than the first, they come out of order. */
    record Take(int pick) implements Errand {}

    /** Works on a message that was sent at any time before, as if it came once more. */
    record TakeAgain(int pick) implements Errand {}

    /** Dead letters go back to the queue. */
    record Redrive() implements Errand {}

    /** The schedule's tick. */
    record Tick() implements Errand {}

    /** Somebody asks for a run of the whole district. */
    record Request(RunMode mode) implements Errand {}

    /** Somebody asks for a run of a part. */
    record RequestPart(Level level, int pick) implements Errand {}

    /** An operator approves a held run. */
    record Approve(int pick) implements Errand {}

    /** An operator throws a held plan away. */
    record Discard(int pick) implements Errand {}

    /** A student who waits is given a seat. */
    record GiveSeat(int pick) implements Errand {}

    /** A webhook comes; the same pick is the same delivery. */
    record Hint(int pick) implements Errand {}

    /** A teacher signs in. */
    record SignIn(int pick) implements Errand {}
}
