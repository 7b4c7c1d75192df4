package dev.rollcall.account.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which accounts count as one since they were merged (product.md R6): what each of them paid counts
 * for all, and whose districts they are is said by the one that took the others in.
 */
public final class Family {
    private final AccountStore store;

    public Family(AccountStore store) {
        this.store = store;
    }

    /** The account and every account merged into it, by however many steps. */
    public List<AccountId> of(AccountId account) {
        return store.find(account).stream().flatMap(this::of).toList();
    }

    /** The account that took this one in, by however many steps; itself where none did. */
    public Optional<Account> head(AccountId account) {
        Optional<Account> there = store.find(account);
        return there.flatMap(Account::mergedInto).flatMap(this::head).or(() -> there);
    }

    private Stream<AccountId> of(Account account) {
        return Stream.concat(
                Stream.of(account.id()),
                account.merges().stream()
                        .filter(Merge::stands)
                        .flatMap(merge -> of(merge.source()).stream()));
    }
}
