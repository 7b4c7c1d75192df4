package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountStore.AccountPage;
import dev.rollcall.account.customer.OpenAccount;
import dev.rollcall.account.customer.RosteringCapability;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.HttpReply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /v1/accounts}: which accounts there are. */
final class AccountEndpoints {
    static final String ACCOUNTS = "/v1/accounts";
    static final String ACCOUNT = ACCOUNTS + "/{account}";

    private static final Set<String> FILTERS = Set.of("cursor", "limit", "district");

    private final AccountStore accounts;
    private final OpenAccount open;
    private final RosteringCapability rostering;

    AccountEndpoints(AccountStore accounts, OpenAccount open, RosteringCapability rostering) {
        this.accounts = accounts;
        this.open = open;
        this.rostering = rostering;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ACCOUNTS, Scope.ACCOUNTS_READ, this::list).taking(FILTERS),
                Route.ofActors("POST", ACCOUNTS, Permission.CREATE_ACCOUNT, this::open),
                Route.ofActors("GET", ACCOUNT, Permission.VIEW_ACCOUNT, this::show));
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        Optional<String> district = call.parameter("district");
        if (district.isPresent()) {
            List<Account> one = destination(district.get()).stream().toList();
            return HttpReply.ok(Paging.json(one, Optional.empty(), AccountJson::of));
        }
        AccountPage page = paging.read(() -> accounts.page(paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.accounts(), page.next(), AccountJson::of));
    }

    /** The one account all of a district's students go to (product.md R14, R29). */
    private Optional<Account> destination(String district) {
        return DistrictId.parse(district).flatMap(accounts::destination).flatMap(accounts::find);
    }

    private HttpReply open(Call call) {
        Field body = Field.body(call.json(), Set.of("kind", "name", "teacher", "owner"));
        AccountKind kind = body.get("kind").word(AccountKind::of);
        String name = MemberFields.name(body.get("name"));
        Set<Place> teachers =
                body.find("teacher").map(MemberFields::place).stream()
                        .collect(Collectors.toUnmodifiableSet());
        if (!teachers.isEmpty() && kind != AccountKind.LIBRARY) {
            throw body.get("teacher").unaccepted();
        }
        Optional<Field> owner = body.find("owner");
        if (owner.isPresent() && teachers.isEmpty()) {
            throw owner.get().unaccepted();
        }
        Account account =
                owner.map(field -> library(call, name, teachers.iterator().next(), field))
                        .orElseGet(() ->
                                open.open(kind, name, teachers, call.actor(), call.ids("account")));
        return HttpReply.created(AccountJson.of(account))
                .version(account.version())
                .header("location", ACCOUNTS + "/" + account.id());
    }

    /** Of a teacher whom the product knows by their sign-in, so that nobody has to let them in. */
    private Account library(Call call, String name, Place teacher, Field owner) {
        Field of = owner.object(Set.of("name", "email"));
        Contact contact =
                new Contact(MemberFields.name(of.get("name")), MemberFields.email(of.get("email")));
        return open.library(
                name, teacher, contact, call.actor(), call.ids("account"), call.ids("owner"));
    }

    private HttpReply show(Call call) {
        var missing = rostering.missing(call.account(), call.actor());
        return HttpReply.ok(AccountJson.of(call.account(), missing))
                .version(call.account().version());
    }
}
