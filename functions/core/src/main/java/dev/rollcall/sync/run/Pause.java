package dev.rollcall.sync.run;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Returns after about this long. An interrupt ends it early and is kept on the thread. */
    void rest(Duration duration);
}
