package dev.rollcall.account.customer;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.customer.Accounts.Plan;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.notice.Outbox;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Settles who owns an account (product.md R15, R16). Before a district's first roster is in, an
 * owner hands over freely; afterwards only the vendor's staff does, and seats, subscription and
 * roster go with the account. The owner of before stays as a co-owner who may view, so that nobody
 * loses sight of what was theirs by a change that may be undone.
 */
public final class SettleOwner {
    private final AccountStore store;
    private final Accounts accounts;
    private final ConnectionStore connections;
    private final OwnerFacts facts;
    private final InstantSource clock;

    public SettleOwner(
            AccountStore store, ConnectionStore connections, Outbox outbox, InstantSource clock) {
        this.facts = new OwnerFacts(store, outbox, clock);
        this.store = store;
        this.accounts = new Accounts(store);
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Makes somebody new the owner, who has to accept.
     *
     * @param seen the account's version the wish was made from
     * @param ids where the member's id comes from
     */
    public Outcome name(
            AccountId account, Contact somebody, long seen, Actor actor, RandomBytes ids) {
        MemberId id = MemberId.draw(ids);
        return told(
                account,
                there ->
                        settled(there, seen, actor)
                                .orElseGet(() ->
                                        owned(
                                                there,
                                                NewMember.owner(somebody)
                                                        .invited(id, clock.instant()),
                                                actor)));
    }

    /**
     * Makes a member the owner.
     *
     * @param seen the account's version the wish was made from
     */
    public Outcome appoint(AccountId account, MemberId id, long seen, Actor actor) {
        return told(
                account,
                there -> settled(there, seen, actor).orElseGet(() -> appointed(there, id, actor)));
    }

    private Outcome told(AccountId account, Function<Account, Plan> planning) {
        Outcome outcome = accounts.change(account, planning);
        facts.tell(account);
        return outcome;
    }

    private Plan appointed(Account account, MemberId id, Actor actor) {
        Optional<Member> member = store.member(account.id(), id);
        if (member.isEmpty()) {
            return Plan.ends(new Outcome.NoSuchMember());
        }
        return member.get().role() == AccountRole.OWNER
                ? Plan.stays(account, member.get())
                : owned(
                        account,
                        member.get().as(AccountRole.OWNER, Set.of(), Domain.NOTHING),
                        actor);
    }

    /** What ends the wish before it begins. */
    private Optional<Plan> settled(Account account, long seen, Actor actor) {
        if (account.version() != seen) {
            return Optional.of(Plan.ends(new Outcome.Outdated()));
        }
        return isRostered(account) && !(actor instanceof Actor.Staff)
                ? Optional.of(Plan.refused(Reason.STAFF_NEEDED))
                : Optional.empty();
    }

    private boolean isRostered(Account account) {
        return account.districts().stream()
                .anyMatch(id -> connections.find(id).filter(Connection::isRostered).isPresent());
    }

    private Plan owned(Account account, Member owner, Actor actor) {
        long since = account.next().version();
        Ownership ownership =
                owner.state() == Member.State.ACTIVE
                        ? Ownership.confirmed(owner.id(), since)
                        : Ownership.pending(owner.id(), since);
        Account after = account.withOwnership(ownership).next();
        JournalEvent event =
                account.ownership().member().isEmpty()
                        ? JournalEvent.OWNER_PROPOSED
                        : JournalEvent.OWNER_CHANGED;
        AccountWrite write =
                AccountWrite.of(
                        after,
                        Journals.entry(
                                after,
                                clock.instant(),
                                actor,
                                event,
                                Map.of("member", owner.id().asString())));
        return Plan.writes(withFormer(account, write), owner);
    }

    /** Somebody who never accepted was no owner, and is forgotten. */
    private AccountWrite withFormer(Account account, AccountWrite write) {
        Optional<Member> former =
                account.ownership().member().flatMap(id -> store.member(account.id(), id));
        if (former.isEmpty()) {
            return write;
        }
        return former.get().state() == Member.State.INVITED
                ? write.removing(former.get().id())
                : write.keeping(
                        former.get().as(AccountRole.CO_OWNER, Set.of(Right.VIEW), Domain.NOTHING));
    }
}
