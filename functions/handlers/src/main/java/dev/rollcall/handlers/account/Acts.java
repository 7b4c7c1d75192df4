package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.Party;

import java.util.Optional;

/** Who acts in an onboarding, from who makes a call. */
final class Acts {

    private static final String STAFF = "rollcall-staff";

    private Acts() {}

    /** As whom the call acts; a program that names nobody speaks for the owner. */
    static By by(Call call) {
        return call.acting().map(acting -> by(acting.actor())).orElseGet(() -> program(call));
    }

    private static By by(Actor actor) {
        return switch (actor) {
            case Actor.Product(String client) -> By.of(Party.OWNER, client);
            case Actor.Participant(var member) -> By.of(Party.OWNER, member.id().asString());
            case Actor.Staff(String name, Optional<MemberId> asked) ->
                    new By(Party.STAFF, name, asked.map(MemberId::asString));
        };
    }

    /** The same for an account's journal, where a program is told as what it is. */
    static Author author(Call call) {
        return call.acting()
                .map(acting -> Author.of(acting.actor()))
                .orElseGet(() -> new Author(kind(call), name(call), Optional.empty()));
    }

    private static By program(Call call) {
        return By.of(isStaff(call) ? Party.STAFF : Party.OWNER, name(call));
    }

    private static Author.Kind kind(Call call) {
        return isStaff(call) ? Author.Kind.STAFF : Author.Kind.PRODUCT;
    }

    private static String name(Call call) {
        return isStaff(call) ? call.request().header(STAFF) : call.grant().clientId();
    }

    private static boolean isStaff(Call call) {
        return !call.request().header(STAFF).isEmpty()
                && call.grant().scopes().contains(Scope.ACCOUNTS_STAFF);
    }
}
