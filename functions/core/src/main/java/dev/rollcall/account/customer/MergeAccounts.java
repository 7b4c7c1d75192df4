package dev.rollcall.account.customer;

import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes one account into another, and lets it go again as it was (product.md R6, P47). Districts,
 * Library teachers and members come along in one step; what was paid stays where it was paid and
 * counts for the {@link Family}, so that no payment is ever moved or copied. The source rests: it
 * can neither be changed nor merged elsewhere until the merge is undone. Whatever was merged last
 * is undone first; so a chain is undone from its end.
 */
public final class MergeAccounts {
    private static final int ATTEMPTS = 20;

    private final AccountStore store;
    private final InstantSource clock;

    public MergeAccounts(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes the source in; repeating it changes nothing. */
    public Outcome merge(AccountId target, AccountId source, Actor actor) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Account> into = store.find(target);
            Optional<Account> from = store.find(source).filter(a -> !source.equals(target));
            if (from.isEmpty() || into.isEmpty()) {
                return new Outcome.Refused(Reason.SOURCE_UNKNOWN);
            }
            if (from.get().mergedInto().filter(target::equals).isPresent()) {
                return new Outcome.Done(into.get(), Optional.empty());
            }
            Optional<Reason> against = against(into.get(), from.get());
            if (against.isPresent()) {
                return new Outcome.Refused(against.get());
            }
            List<AccountWrite> writes = merging(into.get(), from.get(), actor);
            if (writes.stream().mapToInt(AccountWrite::size).sum() > AccountStore.MOST_RECORDS) {
                return new Outcome.Refused(Reason.TOO_MANY_MEMBERS);
            }
            if (store.commit(target, writes) instanceof Commit.Done) {
                return new Outcome.Done(writes.getFirst().account(), Optional.empty());
            }
        }
        throw new IllegalStateException("accounts are changed by too many at once");
    }

    private static Optional<Reason> against(Account into, Account from) {
        if (into.isMerged() || from.isMerged()) {
            return Optional.of(Reason.ACCOUNT_MERGED);
        }
        boolean collides =
                from.links().stream()
                        .anyMatch(link -> into.link(link.district().portal()).isPresent());
        return collides ? Optional.of(Reason.PORTAL_TAKEN) : Optional.empty();
    }

    private List<AccountWrite> merging(Account into, Account from, Actor actor) {
        Instant now = clock.instant();
        List<Member> members =
                store.members(from.id()).stream().map(member -> guest(member, from)).toList();
        Set<Place> teachers = new HashSet<>(from.teachers());
        teachers.removeAll(into.teachers());
        Merge merge =
                new Merge(
                        from.id(),
                        from.links(),
                        teachers,
                        members.stream().map(Member::id).toList(),
                        now,
                        Optional.empty());
        Account target =
                into.withLinks(both(into.links(), from.links()))
                        .withTeachers(union(into.teachers(), teachers))
                        .withMerges(both(into.merges(), List.of(merge)))
                        .next();
        Account source = from.withLinks(List.of()).withMergedInto(into.id()).next();
        return List.of(
                told(target, source, target, actor, JournalEvent.ACCOUNTS_MERGED)
                        .linking(from.districts())
                        .keeping(members.toArray(Member[]::new)),
                told(source, source, target, actor, JournalEvent.ACCOUNTS_MERGED)
                        .releasing(from.districts()));
    }

    /** An account has one owner: the source's answers for their own classes, or may view. */
    private static Member guest(Member member, Account from) {
        if (member.role() != AccountRole.OWNER) {
            return member;
        }
        return from.teachers().isEmpty()
                ? member.as(AccountRole.CO_OWNER, Set.of(Right.VIEW), Domain.NOTHING)
                : member.as(
                        AccountRole.TEACHER_MANAGER,
                        Set.of(),
                        new Domain(Set.of(), from.teachers(), Set.of()));
    }

    /** Lets the source go as it was; what its members became meanwhile is dropped. */
    public Outcome undo(AccountId target, AccountId source, Actor actor) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Account into = store.find(target).orElseThrow();
            Account from = store.find(source).orElse(into);
            if (into.isMerged()) {
                return new Outcome.Refused(Reason.ACCOUNT_MERGED);
            }
            if (into.merges().stream().noneMatch(merge -> merge.source().equals(source))) {
                return new Outcome.Refused(Reason.SOURCE_UNKNOWN);
            }
            if (from.mergedInto().filter(target::equals).isEmpty()) {
                return new Outcome.Done(into, Optional.empty());
            }
            Optional<Merge> last = into.lastMerge().filter(m -> m.source().equals(source));
            if (last.isEmpty()) {
                return new Outcome.Refused(Reason.MERGE_NOT_LAST);
            }
            List<AccountWrite> writes = undoing(into, from, last.get(), actor);
            if (store.commit(target, writes) instanceof Commit.Done) {
                return new Outcome.Done(writes.getFirst().account(), Optional.empty());
            }
        }
        throw new IllegalStateException("accounts are changed by too many at once");
    }

    private List<AccountWrite> undoing(Account into, Account from, Merge merge, Actor actor) {
        Merge undone = merge.undone(clock.instant());
        List<Linked> leaving =
                merge.links().stream().filter(link -> into.links().contains(link)).toList();
        Set<Place> teachers = new HashSet<>(into.teachers());
        teachers.removeAll(merge.teachers());
        Account target =
                into.withLinks(without(into.links(), leaving))
                        .withTeachers(teachers)
                        .withMerges(both(without(into.merges(), List.of(merge)), List.of(undone)))
                        .next();
        Account source = from.withLinks(leaving).withoutMergedInto().next();
        Set<DistrictId> districts = source.districts();
        return List.of(
                told(target, source, target, actor, JournalEvent.MERGE_UNDONE)
                        .releasing(districts)
                        .removing(merge.members().toArray(MemberId[]::new)),
                told(source, source, target, actor, JournalEvent.MERGE_UNDONE).linking(districts));
    }

    private AccountWrite told(
            Account account, Account source, Account target, Actor actor, JournalEvent event) {
        Map<String, String> details =
                Map.of("source", source.id().asString(), "target", target.id().asString());
        return AccountWrite.of(
                account, Journals.entry(account, clock.instant(), actor, event, details));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        List<T> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<Place> union(Set<Place> one, Set<Place> other) {
        Set<Place> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
