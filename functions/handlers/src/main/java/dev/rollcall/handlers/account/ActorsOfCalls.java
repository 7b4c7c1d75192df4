package dev.rollcall.handlers.account;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.Scope;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Reach;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.LiveSession;
import dev.rollcall.signin.session.Session;

import java.util.Optional;

/**
 * Tells who acts on an account, and lets through whom the matrix of permissions lets (product.md
 * R19 to R22). A client names a member in {@code Rollcall-Member}; the staff's tool names whose
 * hands are on it in {@code Rollcall-Staff}, and then the member is who asked for it (R21).
 */
final class ActorsOfCalls {
    private static final String MEMBER = "rollcall-member";
    private static final String STAFF = "rollcall-staff";
    private static final int LONGEST_NAME = 100;

    private final AccountStore accounts;
    private final ConnectionStore connections;

    ActorsOfCalls(AccountStore accounts, ConnectionStore connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /** The call with whoever acts, where the operation is for actors. */
    Call named(Route route, Call call) {
        return switch (route.permit()) {
            case Permit.Actors(Scope scope, Permission permission) ->
                    call.by(allowed(call, scope, permission));
            case Permit.Clients _, Permit.People _ -> call;
        };
    }

    private Acting allowed(Call call, Scope scope, Permission permission) {
        Optional<Account> account = account(call);
        Actor actor = actor(call, account, scope);
        if (actor.reach(permission) != Reach.NONE) {
            return new Acting(actor, account);
        }
        throw new Refusal(
                actor instanceof Actor.Product
                        ? Problem.ACTOR_MISSING
                        : Problem.PERMISSION_MISSING);
    }

    private Optional<Account> account(Call call) {
        if (call.segments().containsKey("account")) {
            return Optional.of(account(call.segment("account")));
        }
        return call.segments().containsKey("district")
                ? destination(call.district())
                : Optional.empty();
    }

    private Optional<Account> destination(DistrictId district) {
        if (connections.find(district).isEmpty()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return accounts.destination(district).flatMap(accounts::find);
    }

    private Account account(String id) {
        return AccountId.parse(id)
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Actor actor(Call call, Optional<Account> account, Scope scope) {
        return switch (call.caller()) {
            case Caller.Client(var grant) -> actor(call, account, grant, scope);
            case Caller.SignedIn(var session) -> signedIn(call, account, session);
        };
    }

    private Actor actor(Call call, Optional<Account> account, AccessGrant grant, Scope scope) {
        String staff = call.request().header(STAFF);
        String member = call.request().header(MEMBER);
        if (!staff.isEmpty()) {
            need(grant, Scope.ACCOUNTS_STAFF);
            Optional<Member> asked =
                    Optional.of(member).filter(id -> !id.isEmpty()).map(id -> member(account, id));
            return new Actor.Staff(name(staff), asked.map(Member::id));
        }
        need(grant, scope);
        return member.isEmpty()
                ? new Actor.Product(grant.clientId())
                : new Actor.Participant(member(account, member));
    }

    private static void need(AccessGrant grant, Scope scope) {
        if (!grant.scopes().contains(scope)) {
            throw new Refusal(Problem.SCOPE_MISSING);
        }
    }

    private static String name(String claimed) {
        if (!Contact.isName(claimed) || claimed.length() > LONGEST_NAME) {
            throw new Refusal(Problem.ACTOR_MISSING, STAFF);
        }
        return claimed;
    }

    private Member member(Optional<Account> account, String id) {
        return account.flatMap(there ->
                        MemberId.parse(id).flatMap(known -> accounts.member(there.id(), known)))
                .orElseThrow(() -> new Refusal(Problem.MEMBER_UNKNOWN, MEMBER));
    }

    /**
     * The member a person is. To everybody else the account is as good as not there (M-03); and an
     * administrator who looks through the person's eyes looks and does nothing.
     */
    private Actor signedIn(Call call, Optional<Account> account, LiveSession session) {
        Member member =
                account.flatMap(there -> member(there, session.subject()))
                        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        boolean looksOnly = session.session().actor() == Session.Actor.ADMIN;
        if (looksOnly && !call.request().method().equals("GET")) {
            throw new Refusal(Problem.PERMISSION_MISSING);
        }
        return new Actor.Participant(member);
    }

    private Optional<Member> member(Account account, Subject subject) {
        Optional<Place> person = subject.personId().map(id -> new Place(subject.district(), id));
        return accounts.members(account.id()).stream()
                .filter(member -> person.isPresent() && member.person().equals(person))
                .findFirst();
    }
}
