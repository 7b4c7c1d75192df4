package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountStore.AccountPage;
import dev.rollcall.account.customer.OpenAccount;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Permission;
import dev.rollcall.handlers.HttpReply;

import java.util.List;
import java.util.Set;

/** {@code /v1/accounts}: which accounts there are. */
final class AccountEndpoints {
    static final String ACCOUNTS = "/v1/accounts";
    static final String ACCOUNT = ACCOUNTS + "/{account}";

    private final AccountStore accounts;
    private final OpenAccount open;

    AccountEndpoints(AccountStore accounts, OpenAccount open) {
        this.accounts = accounts;
        this.open = open;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ACCOUNTS, Scope.ACCOUNTS_READ, this::list).taking(Route.PAGED),
                Route.ofActors("POST", ACCOUNTS, Permission.CREATE_ACCOUNT, this::open),
                Route.ofActors("GET", ACCOUNT, Permission.VIEW_ACCOUNT, this::show));
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        AccountPage page = paging.read(() -> accounts.page(paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.accounts(), page.next(), AccountJson::of));
    }

    private HttpReply open(Call call) {
        Field body = Field.body(call.json(), Set.of("kind", "name"));
        AccountKind kind = body.get("kind").word(AccountKind::of);
        Account account = open.open(kind, name(body), call.actor(), call.ids("account"));
        return HttpReply.created(AccountJson.of(account))
                .version(account.version())
                .header("location", ACCOUNTS + "/" + account.id());
    }

    static String name(Field body) {
        Field name = body.get("name");
        if (!Contact.isName(name.text())) {
            throw name.unaccepted();
        }
        return name.text();
    }

    private HttpReply show(Call call) {
        return HttpReply.ok(AccountJson.of(call.account())).version(call.account().version());
    }
}
