package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.ManageMembers;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Permission;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;

/** {@code /v1/accounts/{account}/members}: who may do what on an account. */
final class MemberEndpoints {
    private static final String MEMBERS = AccountEndpoints.ACCOUNT + "/members";
    private static final String MEMBER = MEMBERS + "/{member}";

    private final AccountStore accounts;
    private final ManageMembers manage;

    MemberEndpoints(AccountStore accounts, ManageMembers manage) {
        this.accounts = accounts;
        this.manage = manage;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", MEMBERS, Permission.VIEW_MEMBERS, this::list)
                        .taking(Route.PAGED),
                Route.ofActors("POST", MEMBERS, Permission.MANAGE_MEMBERS, this::invite),
                Route.ofActors("GET", MEMBER, Permission.VIEW_MEMBERS, this::show),
                Route.ofActors("PATCH", MEMBER, Permission.MANAGE_MEMBERS, this::change),
                Route.ofActors("DELETE", MEMBER, Permission.MANAGE_MEMBERS, this::remove),
                Route.ofActors(
                        "POST",
                        MEMBER + "/acceptance",
                        Permission.ACCEPT_INVITATION,
                        this::accept));
    }

    private HttpReply list(Call call) {
        List<Member> members = accounts.members(call.account().id());
        Slice<Member> slice = Slice.of(members, Paging.of(call));
        return HttpReply.ok(Paging.json(slice.rows(), slice.next(), MemberJson::of));
    }

    private HttpReply show(Call call) {
        return Outcomes.member(member(call));
    }

    private HttpReply invite(Call call) {
        return Outcomes.reply(
                manage.invite(
                        call.account().id(),
                        MemberFields.somebody(call.json()),
                        call.actor(),
                        call.ids("member")),
                done -> created(call, done.member().orElseThrow()));
    }

    private static HttpReply created(Call call, Member member) {
        String members = AccountEndpoints.ACCOUNTS + "/" + call.account().id() + "/members/";
        return HttpReply.created(MemberJson.of(member))
                .version(member.version())
                .header("location", members + member.id());
    }

    private HttpReply change(Call call) {
        var patch = MemberFields.patch(call.json(), member(call));
        return Outcomes.member(
                manage.change(call.account().id(), id(call), call.seen(), patch, call.actor()));
    }

    private HttpReply remove(Call call) {
        return Outcomes.reply(
                manage.remove(call.account().id(), id(call), call.seen(), call.actor()),
                done -> HttpReply.noContent());
    }

    private HttpReply accept(Call call) {
        return Outcomes.member(manage.accept(call.account().id(), id(call), call.actor()));
    }

    private Member member(Call call) {
        return accounts.member(call.account().id(), id(call))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private static MemberId id(Call call) {
        return MemberId.parse(call.segment("member"))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
}
