package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Commit;
import dev.rollcall.aws.dynamodb.Transaction.Result;
import dev.rollcall.district.DistrictId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One change of accounts as one transaction. */
final class AccountCommit {
    private final Transaction transaction;
    private final List<AccountWrite> writes;
    private final Map<Integer, DistrictId> links = new HashMap<>();

    AccountCommit(Transaction transaction, List<AccountWrite> writes) {
        this.transaction = transaction;
        this.writes = writes;
    }

    Commit commit() {
        writes.forEach(this::add);
        Result result = transaction.commit();
        if (result.isDone()) {
            return new Commit.Done();
        }
        Optional<DistrictId> taken =
                result.refused().stream()
                        .flatMap(i -> Optional.ofNullable(links.get(i)).stream())
                        .findFirst();
        boolean isStale = result.refused().stream().anyMatch(i -> !links.containsKey(i));
        return taken.isPresent() && !isStale ? new Commit.Taken(taken.get()) : new Commit.Stale();
    }

    private void add(AccountWrite write) {
        AccountId id = write.account().id();
        transaction.put(AccountItems.item(write.account()), follows(write.account()));
        write.linked().forEach(district -> link(district, id));
        write.released().forEach(district -> release(district, id));
        write.members().forEach(member -> transaction.put(AccountItems.item(id, member)));
        write.removed().forEach(member -> transaction.delete(AccountItems.key(id, member)));
        write.entries().forEach(entry -> transaction.put(AccountItems.item(id, entry)));
    }

    private static Expression follows(Account account) {
        return account.version() == 1
                ? Expression.ABSENT
                : Expression.of("#version = :seen").with("seen", account.version() - 1);
    }

    private void link(DistrictId district, AccountId account) {
        Item link = AccountItems.link(district, account);
        Optional<AccountId> from =
                writes.stream()
                        .filter(write -> write.released().contains(district))
                        .map(write -> write.account().id())
                        .findFirst();
        if (from.isPresent()) {
            transaction.put(link, leadsTo(from.get()));
        } else {
            links.put(transaction.put(link, Expression.ABSENT), district);
        }
    }

    /** A transaction writes an item once, so that a district on the move is only linked. */
    private void release(DistrictId district, AccountId account) {
        if (writes.stream().noneMatch(write -> write.linked().contains(district))) {
            transaction.delete(AccountItems.key(district), leadsTo(account));
        }
    }

    private static Expression leadsTo(AccountId account) {
        return Expression.of("#account = :account").with("account", account.asString());
    }
}
