package dev.rollcall.account.customer;

import dev.rollcall.account.member.Place;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One of the vendor's customers: what owns seats and a subscription, and what a district's roster
 * flows to. It is the destination of at most one district per portal, and a district has exactly
 * one destination (product.md R14).
 *
 * @param id never changes
 * @param version counts every change of the account or its members, from 1 on
 * @param kind by which path it came
 * @param name how the vendor calls it
 * @param links the districts whose destination it is, in the order of their ids
 * @param teachers the teachers of the portals' Libraries whose classes it covers (R3, R6)
 * @param ownership who owns it
 * @param merges the accounts it took in, oldest first, those of them that were undone too
 * @param mergedInto the account that took its place; while there is one, this one rests (R6)
 * @param createdAt when it was opened
 */
public record Account(
        AccountId id,
        long version,
        AccountKind kind,
        String name,
        List<Linked> links,
        Set<Place> teachers,
        Ownership ownership,
        List<Merge> merges,
        Optional<AccountId> mergedInto,
        Instant createdAt) {

    public Account {
        teachers = Set.copyOf(teachers);
        merges = List.copyOf(merges);
        links = links.stream().sorted(Comparator.comparing(Linked::district)).toList();
        if (links.stream().map(link -> link.district().portal()).distinct().count()
                < links.size()) {
            throw new IllegalArgumentException("one district per portal");
        }
    }

    /** A new account that nobody owns yet. */
    public static Account opened(AccountId id, AccountKind kind, String name, Instant now) {
        return new Account(
                id,
                1,
                kind,
                name,
                List.of(),
                Set.of(),
                Ownership.NEEDED,
                List.of(),
                Optional.empty(),
                now);
    }

    /** The districts whose destination it is. */
    public Set<DistrictId> districts() {
        return links.stream().map(Linked::district).collect(Collectors.toUnmodifiableSet());
    }

    /** The district of this portal whose destination it is. */
    public Optional<Linked> link(Portal portal) {
        return links.stream().filter(link -> link.district().portal() == portal).findFirst();
    }

    public boolean isMerged() {
        return mergedInto.isPresent();
    }

    /** The newest merge that stands, the only one that can be undone (P47). */
    public Optional<Merge> lastMerge() {
        return merges.reversed().stream().filter(Merge::stands).findFirst();
    }

    /** The account as the next change leaves it, if nothing else of it changes. */
    public Account next() {
        return changed(draft -> draft.version++);
    }

    public Account withLinks(List<Linked> others) {
        return changed(draft -> draft.links = others);
    }

    public Account withTeachers(Set<Place> others) {
        return changed(draft -> draft.teachers = others);
    }

    public Account withOwnership(Ownership other) {
        return changed(draft -> draft.ownership = other);
    }

    public Account withMerges(List<Merge> others) {
        return changed(draft -> draft.merges = others);
    }

    public Account withMergedInto(AccountId other) {
        return changed(draft -> draft.mergedInto = Optional.of(other));
    }

    public Account withoutMergedInto() {
        return changed(draft -> draft.mergedInto = Optional.empty());
    }

    private Account changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The parts that can change, on their way from one account to the next. */
    private static final class Draft {
        private final Account before;
        private long version;
        private List<Linked> links;
        private Set<Place> teachers;
        private Ownership ownership;
        private List<Merge> merges;
        private Optional<AccountId> mergedInto;

        Draft(Account before) {
            this.before = before;
            this.version = before.version;
            this.links = before.links;
            this.teachers = before.teachers;
            this.ownership = before.ownership;
            this.merges = before.merges;
            this.mergedInto = before.mergedInto;
        }

        Account done() {
            return new Account(
                    before.id,
                    version,
                    before.kind,
                    before.name,
                    links,
                    teachers,
                    ownership,
                    merges,
                    mergedInto,
                    before.createdAt);
        }
    }
}
