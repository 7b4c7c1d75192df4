package dev.rollcall.account.customer;

import dev.rollcall.account.member.MemberId;

import java.util.Optional;

/**
 * Who owns an account (product.md R15).
 *
 * @param state whether that is settled
 * @param member the owner; absent exactly while one is needed
 */
public record Ownership(State state, Optional<MemberId> member) {
    public static final Ownership NEEDED = new Ownership(State.NEEDED, Optional.empty());

    public Ownership {
        if (member.isEmpty() != (state == State.NEEDED)) {
            throw new IllegalArgumentException("an owner is needed where there is none");
        }
    }

    /** Named, and still to confirm. */
    public static Ownership pending(MemberId member) {
        return new Ownership(State.PENDING, Optional.of(member));
    }

    public static Ownership confirmed(MemberId member) {
        return new Ownership(State.CONFIRMED, Optional.of(member));
    }

    /** Whether an owner is settled. */
    public enum State {
        /** Nobody is named: the portal named no contact, and nobody else did. */
        NEEDED,
        PENDING,
        CONFIRMED
    }
}
