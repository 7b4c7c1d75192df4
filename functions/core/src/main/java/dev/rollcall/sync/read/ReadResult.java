package dev.rollcall.sync.read;

import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Waiting;

import java.util.List;
import java.util.Optional;

/** What came of reading. */
public sealed interface ReadResult {

    /**
     * Everything is read and the plan is sealed.
     *
     * @param seal the plan
     * @param findings what the rules and the report need
     * @param eventsFrom the portal's event from which the next delta goes on, if it has a feed
     * @param revision the portal's mark of what it shared, if it has one
     */
    record Planned(
            PlanSeal seal,
            Findings findings,
            Optional<String> eventsFrom,
            Optional<String> revision)
            implements ReadResult {}

    /**
     * The slice must end before the read does.
     *
     * @param from where to go on; absent to begin anew
     * @param waiting why not at once
     */
    record Continue(Optional<Checkpoint> from, Optional<Waiting> waiting) implements ReadResult {}

    /**
     * The portal gives no usable answer at the moment.
     *
     * @param code what is wrong
     */
    record Unavailable(ErrorCode code) implements ReadResult {}

    /**
     * Reading again would not help.
     *
     * @param code what is wrong
     * @param remarks the places where it is
     */
    record Refused(ErrorCode code, List<Remark> remarks) implements ReadResult {

        public Refused {
            remarks = List.copyOf(remarks);
        }

        public Refused(ErrorCode code) {
            this(code, List.of());
        }
    }

    /**
     * Only a full run can find out what changed.
     *
     * @param code why
     */
    record NeedsFull(ErrorCode code) implements ReadResult {}
}
