package dev.rollcall.signin.admission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is not let in: the closed list of codes on pages and in the journal. */
public enum Refusal {
    /** Something was not believed; the journal says what, the page does not (S-24). */
    SIGN_IN_REFUSED(NextActor.YOU),
    /** It went round in a circle. */
    OPEN_FROM_PORTAL(NextActor.YOU),
    /** The code, or the whole attempt, came too late or twice. */
    EXPIRED(NextActor.YOU),
    /** The browser did not keep the cookie that binds the attempt to it. */
    COOKIES_BLOCKED(NextActor.YOU),
    PORTAL_UNAVAILABLE(NextActor.TIME),
    /** The portal says no, or the person said no there. */
    PORTAL_DENIED(NextActor.DISTRICT),
    /** The portal does not know the vendor's credentials. */
    SETUP_BROKEN(NextActor.VENDOR),
    /** Shared with the rostering application alone (product.md A9). */
    NOT_SHARED_FOR_SIGN_IN(NextActor.DISTRICT),
    /** A login of Clever's Library, which is not served yet. */
    LIBRARY(NextActor.VENDOR),
    DISTRICT_UNKNOWN(NextActor.DISTRICT),
    DISTRICT_NOT_ENABLED(NextActor.DISTRICT),
    DISTRICT_PAUSED(NextActor.VENDOR),
    DISTRICT_DISCONNECTED(NextActor.DISTRICT),
    /** Nobody asked for the sign-in where requests are approved, or it was rejected. */
    SIGN_IN_NOT_REQUESTED(NextActor.ACCOUNT_OWNER),
    /** The vendor has not approved the sign-in yet (product.md A2, A5). */
    SIGN_IN_NOT_APPROVED(NextActor.VENDOR),
    NOT_LAUNCHED(NextActor.TIME),
    /** Shared with the sign-in application alone (product.md A8), where that is not enough. */
    NOT_SHARED(NextActor.DISTRICT),
    ARCHIVED(NextActor.DISTRICT),
    /** The portal's ids contradict what they said before. */
    IDENTITY_CONTESTED(NextActor.VENDOR),
    WAITING_FOR_SEAT(NextActor.ACCOUNT_OWNER),
    TEACHER_PENDING(NextActor.ACCOUNT_OWNER),
    TEACHER_REJECTED(NextActor.ACCOUNT_OWNER);

    private static final String NOT_ON_ROSTER = "not-on-roster";

    private final NextActor nextActor;

    Refusal(NextActor nextActor) {
        this.nextActor = nextActor;
    }

    public NextActor nextActor() {
        return nextActor;
    }

    /** The form in the journal, for example {@code district-paused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of a page's code; of those that one page tells, the first. */
    public static Optional<Refusal> ofPage(String code) {
        return Arrays.stream(values()).filter(each -> each.pageCode().equals(code)).findFirst();
    }

    /** The form on the page, which tells nobody whether a person was ever on a roster (S-21). */
    public String pageCode() {
        return this == NOT_SHARED || this == ARCHIVED ? NOT_ON_ROSTER : code();
    }
}
