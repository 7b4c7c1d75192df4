package dev.rollcall.portals.lies;

import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.HoldRule;

import java.util.Set;

/** What is to become of a night on which a server lies. */
sealed interface Fate {

    static Fate refused(ErrorCode code) {
        return new Refused(code);
    }

    static Fate waits(ErrorCode code) {
        return new Waits(code);
    }

    static Fate held(HoldRule... rules) {
        return new Held(Set.of(rules));
    }

    static Fate repeated(String list) {
        return new Repeated(list);
    }

    static Fate unproven(String list) {
        return new Unproven(list);
    }

    static Fate survived() {
        return new Survived();
    }

    /** The run ends, and says why. */
    record Refused(ErrorCode code) implements Fate {}

    /** The run waits and tries again, for as long as it has attempts. */
    record Waits(ErrorCode code) implements Fate {}

    /** A list is read again and then found whole. */
    record Repeated(String list) implements Fate {}

    /** A list is read as often as may be, and nobody is taken away for what it lacks. */
    record Unproven(String list) implements Fate {}

    /** Rules keep back what the lie would have done. */
    record Held(Set<HoldRule> rules) implements Fate {
        public Held {
            rules = Set.copyOf(rules);
        }
    }

    /** The truth is found in it at the first reading. */
    record Survived() implements Fate {}
}
