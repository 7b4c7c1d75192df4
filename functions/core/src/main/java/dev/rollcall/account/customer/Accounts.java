package dev.rollcall.account.customer;

import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.member.Member;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes accounts one at a time, from the beginning again while others change them too. */
final class Accounts {
    private static final int ATTEMPTS = 20;

    private final AccountStore store;

    Accounts(AccountStore store) {
        this.store = store;
    }

    /** Plans on the account as it stands, and stores what the plan leaves of it. */
    Outcome change(AccountId id, Function<Account, Plan> planning) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Account account = store.find(id).orElseThrow();
            Plan plan =
                    account.isMerged()
                            ? Plan.refused(Reason.ACCOUNT_MERGED)
                            : planning.apply(account);
            if (plan.write().isEmpty()) {
                return plan.outcome();
            }
            switch (store.commit(id, List.of(plan.write().get()))) {
                case Commit.Done _ -> {
                    return plan.outcome();
                }
                case Commit.Taken _ -> {
                    return new Outcome.Refused(Reason.DISTRICT_TAKEN);
                }
                case Commit.Stale _ -> {
                    // Planned once more on what is there now.
                }
            }
        }
        throw new IllegalStateException("account is changed by too many at once");
    }

    /**
     * What is to be done.
     *
     * @param write what to store; nothing where nothing changes
     * @param outcome what it comes to once that is stored
     */
    record Plan(Optional<AccountWrite> write, Outcome outcome) {

        static Plan writes(AccountWrite write) {
            return new Plan(
                    Optional.of(write), new Outcome.Done(write.account(), Optional.empty()));
        }

        static Plan writes(AccountWrite write, Member about) {
            return new Plan(
                    Optional.of(write.keeping(about)),
                    new Outcome.Done(write.account(), Optional.of(about)));
        }

        static Plan stays(Account account) {
            return ends(new Outcome.Done(account, Optional.empty()));
        }

        static Plan stays(Account account, Member about) {
            return ends(new Outcome.Done(account, Optional.of(about)));
        }

        static Plan ends(Outcome outcome) {
            return new Plan(Optional.empty(), outcome);
        }

        static Plan refused(Reason reason) {
            return ends(new Outcome.Refused(reason));
        }
    }
}
