package dev.rollcall.account.journal;

import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.MemberId;

import java.util.Optional;

/**
 * Who did something, and for whom (product.md R21).
 *
 * @param kind who this is to us
 * @param name the client's id, the member's id, or the name somebody of the staff claimed
 * @param onBehalfOf the member who asked for it
 */
public record Author(Kind kind, String name, Optional<MemberId> onBehalfOf) {

    public static Author of(Actor actor) {
        return switch (actor) {
            case Actor.Product(String client) -> new Author(Kind.PRODUCT, client, Optional.empty());
            case Actor.Participant(var member) ->
                    new Author(Kind.MEMBER, member.id().asString(), Optional.empty());
            case Actor.Staff(String name, var onBehalfOf) ->
                    new Author(Kind.STAFF, name, onBehalfOf);
        };
    }

    /** Prints no name (M-10). */
    @Override
    public String toString() {
        return "Author[" + kind + "]";
    }

    /** Who somebody is to us. */
    public enum Kind {
        PRODUCT,
        MEMBER,
        STAFF
    }
}
