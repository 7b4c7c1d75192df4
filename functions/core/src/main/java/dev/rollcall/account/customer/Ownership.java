package dev.rollcall.account.customer;

import dev.rollcall.account.member.MemberId;

import java.util.Optional;

/**
 * Who owns an account (product.md R15).
 *
 * @param state whether that is settled
 * @param member the owner; absent exactly while one is needed
 * @param since the account's version by which this member was named; 0 where none is, and where
 *     versions named one that did not note it
 */
public record Ownership(State state, Optional<MemberId> member, long since) {
    public static final Ownership NEEDED = new Ownership(State.NEEDED, Optional.empty(), 0);

    public Ownership {
        if (member.isEmpty() != (state == State.NEEDED)) {
            throw new IllegalArgumentException("an owner is needed where there is none");
        }
    }

    /** Named, and still to confirm. */
    public static Ownership pending(MemberId member, long since) {
        return new Ownership(State.PENDING, Optional.of(member), since);
    }

    public static Ownership confirmed(MemberId member, long since) {
        return new Ownership(State.CONFIRMED, Optional.of(member), since);
    }

    /** Whether an owner is settled. */
    public enum State {
        /** Nobody is named: the portal named no contact, and nobody else did. */
        NEEDED,
        PENDING,
        CONFIRMED
    }
}
