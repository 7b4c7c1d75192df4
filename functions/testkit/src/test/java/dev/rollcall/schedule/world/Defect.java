package dev.rollcall.schedule.world;

import dev.rollcall.sync.Stores;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Ticker;

/** Something wrong with what a sync stands on, put there to see whether it is found out. */
public interface Defect {

    /** Nothing is wrong. */
    Defect NONE = new Defect() {};

    default Stores stores(Stores plain) {
        return plain;
    }

    default RosterSource source(RosterSource plain) {
        return plain;
    }

    /** The time by which a worker knows that it is over. */
    default Ticker budget(Ticker plain) {
        return plain;
    }

    default SyncQueue queue(SyncQueue plain) {
        return plain;
    }
}
