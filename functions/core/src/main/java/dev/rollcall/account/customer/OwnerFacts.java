package dev.rollcall.account.customer;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;

import java.time.InstantSource;
import java.util.Map;

/**
 * Puts into the outbox that an account has another owner, or is to have one (product.md R15, R16):
 * once for each time somebody was named, however often it is looked at.
 */
final class OwnerFacts {
    private final AccountStore store;
    private final Outbox outbox;
    private final InstantSource clock;

    OwnerFacts(AccountStore store, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells of the ownership as it stands, whatever came of the wish that led here: one that died
     * after its change is refused as outdated when it is repeated, and is made good all the same.
     */
    void tell(AccountId account) {
        store.find(account).filter(there -> there.ownership().since() > 0).ifPresent(this::tell);
    }

    private void tell(Account account) {
        Ownership owner = account.ownership();
        String step = owner.state() == Ownership.State.PENDING ? "proposed" : "made";
        Map<String, String> details =
                Map.of("step", step, "member", owner.member().orElseThrow().asString());
        String key = FactKind.OWNER_CHANGE.code() + ":" + owner.since();
        outbox.put(
                Party.of(account.id().asString()),
                new Fact(FactKind.OWNER_CHANGE, key, clock.instant(), details));
    }
}
