package dev.rollcall.seat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a teacher may use the product: the states Albert knows (product.md §3.2). */
public enum Approval {
    APPROVED,
    REJECTED,
    /** Asked for, and waits for somebody to decide; also whoever was never thought of. */
    PENDING_APPROVAL,
    /** Decided, and waits for the teacher to accept. */
    PENDING_INVITATION;

    /** The form in the API, for example {@code pending-approval}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Approval> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
