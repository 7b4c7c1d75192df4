package dev.rollcall.sync.apply;

import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunReport.SeatCounts;

import java.util.Map;

/** What came of applying. */
public sealed interface ApplyResult {

    /**
     * The allowed part of the plan is written and seats are decided.
     *
     * @param seats what the seat step did, by product
     */
    record Applied(Map<String, SeatCounts> seats) implements ApplyResult {}

    /** The slice must end before the plan does. */
    record OutOfTime() implements ApplyResult {}

    /**
     * It may not go on.
     *
     * @param code why
     */
    record Refused(ErrorCode code) implements ApplyResult {}

    /**
     * The portal, needed to make sure that nobody came back meanwhile, gives no answer.
     *
     * @param code what is wrong
     */
    record Unavailable(ErrorCode code) implements ApplyResult {}
}
