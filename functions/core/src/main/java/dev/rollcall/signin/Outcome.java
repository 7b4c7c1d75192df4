package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Reason;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What comes of a browser's request to sign in. */
public sealed interface Outcome {

    /**
     * Off to the portal.
     *
     * @param address where
     * @param binding ties the attempt to this browser; to be kept in a cookie
     */
    record ToPortal(URI address, Binding binding) implements Outcome {
        /** Prints nothing of it (M-10). */
        @Override
        public String toString() {
            return "ToPortal";
        }
    }

    /**
     * Off to the portal once more, because the browser came from there without being sent, or with
     * a code that was used (S-08, S-10). To be allowed once a minute.
     *
     * @param begun where, and what to keep
     * @param why which of the two it is
     */
    record Restart(ToPortal begun, Remark why) implements Outcome {}

    /**
     * In.
     *
     * @param session the secret of a new session; absent where the device keeps the one it has
     * @param code for the product, once and for a minute
     * @param path where in the product
     * @param trace for the journal
     */
    record SignedIn(Optional<OpaqueToken> session, OpaqueToken code, ReturnPath path, Trace trace)
            implements Outcome {}

    /**
     * In, with something to be told or asked first; the code is made when the person goes on.
     *
     * @param session the secret of the session
     * @param notice what
     * @param path where in the product
     * @param trace for the journal
     */
    record Informed(OpaqueToken session, Notice notice, ReturnPath path, Trace trace)
            implements Outcome {}

    /**
     * Not in.
     *
     * @param refusal why
     * @param launch from which day it will be otherwise, where one is set
     * @param trace for the journal
     */
    record TurnedAway(Refusal refusal, Optional<LocalDate> launch, Trace trace) implements Outcome {

        static TurnedAway because(Refusal refusal) {
            return new TurnedAway(refusal, Optional.empty(), Trace.NONE);
        }

        static TurnedAway because(Refusal refusal, Reason reason) {
            return new TurnedAway(refusal, Optional.empty(), Trace.NONE.with(reason));
        }

        static TurnedAway untrue(Lie lie) {
            return because(Refusal.SIGN_IN_REFUSED, lie);
        }

        static TurnedAway because(Identified.Failed why) {
            return switch (why) {
                case Identified.Untrue(Lie lie) -> untrue(lie);
                case Identified.Unavailable(Outage of) -> because(Refusal.PORTAL_UNAVAILABLE, of);
                case Identified.NotOurs(Outage of) -> because(Refusal.SETUP_BROKEN, of);
            };
        }
    }

    /**
     * What the journal tells of an outcome beside its code: ids and codes alone (S-24).
     *
     * @param district the district, once it is known
     * @param reason why it went no further
     * @param remarks what was special
     */
    record Trace(Optional<DistrictId> district, Optional<Reason> reason, Set<Remark> remarks) {

        /** Of somebody nothing is known of. */
        public static final Trace NONE = new Trace(Optional.empty(), Optional.empty(), Set.of());

        public Trace {
            remarks = Set.copyOf(remarks);
        }

        static Trace of(DistrictId district, Set<Remark> remarks) {
            return new Trace(Optional.of(district), Optional.empty(), remarks);
        }

        public Trace with(Reason other) {
            return new Trace(district, Optional.of(other), remarks);
        }
    }
}
