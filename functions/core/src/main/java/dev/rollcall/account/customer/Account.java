package dev.rollcall.account.customer;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param ownership who owns it
 * @param mergedInto the account that took its place; while there is one, this one rests (R6)
 * @param createdAt when it was opened
 */
public record Account(
        AccountId id,
        long version,
        AccountKind kind,
        String name,
        List<Linked> links,
        Ownership ownership,
        Optional<AccountId> mergedInto,
        Instant createdAt) {

    public Account {
        links = links.stream().sorted(Comparator.comparing(Linked::district)).toList();
        if (links.stream().map(link -> link.district().portal()).distinct().count()
                < links.size()) {
            throw new IllegalArgumentException("one district per portal");
        }
    }

    /** A new account that nobody owns yet. */
    public static Account opened(AccountId id, AccountKind kind, String name, Instant now) {
        return new Account(id, 1, kind, name, List.of(), Ownership.NEEDED, Optional.empty(), now);
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

    /** The account as the next change leaves it, if nothing else of it changes. */
    public Account next() {
        return new Account(
                id, version + 1, kind, name, links, ownership, mergedInto, createdAt);
    }

    public Account withName(String other) {
        return new Account(id, version, kind, other, links, ownership, mergedInto, createdAt);
    }

    public Account withLinks(List<Linked> others) {
        return new Account(
                id, version, kind, name, others, ownership, mergedInto, createdAt);
    }

    public Account withOwnership(Ownership other) {
        return new Account(id, version, kind, name, links, other, mergedInto, createdAt);
    }

    public Account withMergedInto(Optional<AccountId> other) {
        return new Account(id, version, kind, name, links, ownership, other, createdAt);
    }
}
