package dev.rollcall.account.customer;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.customer.Accounts.Plan;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Right;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Adds, changes and removes an account's members (product.md R19 to R21, A13). Whether an actor may
 * is for the matrix of permissions to say before. Owners are {@link SettleOwner}'s.
 */
public final class ManageMembers {
    /** The most members an account has. */
    public static final int MOST = 1_000;

    private final AccountStore store;
    private final Accounts accounts;
    private final InstantSource clock;

    public ManageMembers(AccountStore store, InstantSource clock) {
        this.store = store;
        this.accounts = new Accounts(store);
        this.clock = clock;
    }

    /**
     * Invites somebody, who may do nothing before they accept.
     *
     * @param ids where the member's id comes from; the same id again invites nobody again
     */
    public Outcome invite(AccountId account, NewMember somebody, Actor actor, RandomBytes ids) {
        MemberId id = MemberId.draw(ids);
        if (somebody.role() == AccountRole.OWNER) {
            return new Outcome.Refused(Reason.OWNER_STAYS);
        }
        if (!Roles.fit(somebody.role(), somebody.rights(), somebody.domain())) {
            return new Outcome.Refused(Reason.ROLE_MISFIT);
        }
        return accounts.change(account, there -> invited(there, id, somebody, actor));
    }

    private Plan invited(Account account, MemberId id, NewMember somebody, Actor actor) {
        var known = store.member(account.id(), id);
        if (known.isPresent()) {
            return Plan.stays(account, known.get());
        }
        if (store.members(account.id()).size() >= MOST) {
            return Plan.refused(Reason.TOO_MANY_MEMBERS);
        }
        Member member = somebody.invited(id, clock.instant());
        return writes(account, member, actor, JournalEvent.MEMBER_INVITED);
    }

    /**
     * Accepts an invitation: the invited member's own, or the staff's for them. An owner who was
     * named is confirmed by it (R15). Accepting twice changes nothing.
     */
    public Outcome accept(AccountId account, MemberId id, Actor actor) {
        if (actor instanceof Actor.Participant(var self) && !self.id().equals(id)) {
            return new Outcome.Refused(Reason.NOT_INVITED);
        }
        return accounts.change(
                account, there -> withMember(there, id, (a, m) -> accepted(a, m, actor)));
    }

    private Plan accepted(Account account, Member member, Actor actor) {
        if (member.state() == Member.State.ACTIVE) {
            return Plan.stays(account, member);
        }
        boolean owns = account.ownership().member().filter(member.id()::equals).isPresent();
        return owns
                ? writes(
                        account.withOwnership(
                                Ownership.confirmed(member.id(), account.ownership().since())),
                        member.accepted(),
                        actor,
                        JournalEvent.OWNER_CONFIRMED)
                : writes(account, member.accepted(), actor, JournalEvent.MEMBER_ACCEPTED);
    }

    /**
     * Changes what a member is, may, or is called.
     *
     * @param seen the member's version the change was made from
     */
    public Outcome change(
            AccountId account, MemberId id, long seen, MemberPatch patch, Actor actor) {
        return accounts.change(
                account,
                there -> withMember(there, id, (a, m) -> changed(a, m, seen, patch, actor)));
    }

    private Plan changed(
            Account account, Member member, long seen, MemberPatch patch, Actor actor) {
        if (member.version() != seen) {
            return Plan.ends(new Outcome.Outdated());
        }
        AccountRole role = patch.role().orElse(member.role());
        if ((role == AccountRole.OWNER) != (member.role() == AccountRole.OWNER)) {
            return Plan.refused(Reason.OWNER_STAYS);
        }
        Set<Right> rights = patch.rights().orElse(Roles.rights(role, member));
        Domain domain = patch.domain().orElse(Roles.domain(role, member));
        if (!Roles.fit(role, rights, domain)) {
            return Plan.refused(Reason.ROLE_MISFIT);
        }
        Member after = Roles.patched(member, role, rights, domain, patch);
        return writes(account, after, actor, JournalEvent.MEMBER_CHANGED);
    }

    /**
     * Ends a membership, and forgets who it was.
     *
     * @param seen the member's version the wish was made from
     */
    public Outcome remove(AccountId account, MemberId id, long seen, Actor actor) {
        return accounts.change(
                account, there -> withMember(there, id, (a, m) -> removed(a, m, seen, actor)));
    }

    private Plan removed(Account account, Member member, long seen, Actor actor) {
        if (member.version() != seen) {
            return Plan.ends(new Outcome.Outdated());
        }
        if (member.role() == AccountRole.OWNER) {
            return Plan.refused(Reason.OWNER_STAYS);
        }
        Account after = account.next();
        return Plan.writes(
                AccountWrite.of(
                                after,
                                Journals.entry(
                                        after,
                                        clock.instant(),
                                        actor,
                                        JournalEvent.MEMBER_REMOVED,
                                        details(member)))
                        .removing(member.id()));
    }

    private Plan withMember(Account account, MemberId id, BiFunction<Account, Member, Plan> plan) {
        return store.member(account.id(), id)
                .map(member -> plan.apply(account, member))
                .orElseGet(() -> Plan.ends(new Outcome.NoSuchMember()));
    }

    private Plan writes(Account account, Member member, Actor actor, JournalEvent event) {
        Account after = account.next();
        return Plan.writes(
                AccountWrite.of(
                        after,
                        Journals.entry(after, clock.instant(), actor, event, details(member))),
                member);
    }

    private static Map<String, String> details(Member member) {
        return Map.of("member", member.id().asString(), "role", member.role().code());
    }
}
