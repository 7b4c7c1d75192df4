package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
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

    private static By program(Call call) {
        String staff = call.request().header(STAFF);
        boolean isStaff = !staff.isEmpty() && call.grant().scopes().contains(Scope.ACCOUNTS_STAFF);
        return isStaff ? By.of(Party.STAFF, staff) : By.of(Party.OWNER, call.grant().clientId());
    }
}
