package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.Outcome;
import dev.rollcall.account.customer.SettleOwner;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Permission;
import dev.rollcall.handlers.HttpReply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/accounts/{account}/owner}: who owns an account (product.md R15, R16). */
final class OwnerEndpoints {
    private static final String OWNER = AccountEndpoints.ACCOUNT + "/owner";

    private final SettleOwner settle;

    OwnerEndpoints(SettleOwner settle) {
        this.settle = settle;
    }

    List<Route> routes() {
        return List.of(Route.ofActors("PUT", OWNER, Permission.CHANGE_OWNER, this::change));
    }

    private HttpReply change(Call call) {
        Field body = Field.body(call.json(), Set.of("member", "name", "email"));
        Optional<Field> member = body.find("member");
        return Outcomes.account(
                member.isPresent() ? appoint(call, member.get()) : name(call, body));
    }

    private Outcome appoint(Call call, Field member) {
        MemberId id = member.word(MemberId::parse);
        return settle.appoint(call.account().id(), id, call.seen(), call.actor());
    }

    private Outcome name(Call call, Field body) {
        var contact =
                new Contact(
                        MemberFields.name(body.get("name")), MemberFields.email(body.get("email")));
        // The version names the wish: a second one of the same version finds it outdated.
        var wish = new IdempotencyKey(call.account().id().asString(), "owner-" + call.seen());
        return settle.name(
                call.account().id(), contact, call.seen(), call.actor(), wish.ids("owner"));
    }
}
