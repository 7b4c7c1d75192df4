package dev.rollcall.account.customer;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the vendor's customers: what owns seats and a subscription, and what a district's roster
 * flows to. It is the destination of at most one district per portal, and a district has exactly
 * one destination (product.md R14).
 *
 * @param id never changes
 * @param version counts every change of the account or its members, from 1 on
 * @param kind by which path it came
 * @param name how the vendor calls it
 * @param districts whose destination it is
 * @param ownership who owns it
 * @param mergedInto the account that took its place; while there is one, this one rests (R6)
 * @param createdAt when it was opened
 */
public record Account(
        AccountId id,
        long version,
        AccountKind kind,
        String name,
        Set<DistrictId> districts,
        Ownership ownership,
        Optional<AccountId> mergedInto,
        Instant createdAt) {

    public Account {
        districts = sorted(districts);
        if (districts.stream().map(DistrictId::portal).distinct().count() < districts.size()) {
            throw new IllegalArgumentException("one district per portal");
        }
    }

    /** A new account that nobody owns yet. */
    public static Account opened(AccountId id, AccountKind kind, String name, Instant now) {
        return new Account(id, 1, kind, name, Set.of(), Ownership.NEEDED, Optional.empty(), now);
    }

    /** The district of this portal whose destination it is. */
    public Optional<DistrictId> district(Portal portal) {
        return districts.stream().filter(id -> id.portal() == portal).findFirst();
    }

    public boolean isMerged() {
        return mergedInto.isPresent();
    }

    /** The account as the next change leaves it, if nothing else of it changes. */
    public Account next() {
        return new Account(
                id, version + 1, kind, name, districts, ownership, mergedInto, createdAt);
    }

    public Account withName(String other) {
        return new Account(id, version, kind, other, districts, ownership, mergedInto, createdAt);
    }

    public Account withDistricts(Collection<DistrictId> others) {
        return new Account(
                id, version, kind, name, Set.copyOf(others), ownership, mergedInto, createdAt);
    }

    public Account withOwnership(Ownership other) {
        return new Account(id, version, kind, name, districts, other, mergedInto, createdAt);
    }

    public Account withMergedInto(Optional<AccountId> other) {
        return new Account(id, version, kind, name, districts, ownership, other, createdAt);
    }

    private static SortedSet<DistrictId> sorted(Set<DistrictId> districts) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(districts));
    }
}
