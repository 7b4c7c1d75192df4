package dev.rollcall.testkit.memory;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.idempotency.Claim;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.account.idempotency.KeptAnswer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in memory. Thread-safe. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private final Map<IdempotencyKey, Row> rows = new HashMap<>();
    private final InstantSource clock;

    public InMemoryIdempotencyStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Claim claim(IdempotencyKey key, Sha256 request) {
        Optional<Row> there = Optional.ofNullable(rows.get(key)).filter(this::counts);
        if (there.isEmpty()) {
            rows.put(key, row(request, Optional.empty(), IN_PROGRESS));
            return new Claim.Fresh();
        }
        return there.get().request.matches(request) ? known(there.get()) : new Claim.Reused();
    }

    private static Claim known(Row row) {
        return row.answer.<Claim>map(Claim.Answered::new).orElseGet(Claim.InProgress::new);
    }

    @Override
    public synchronized void keep(IdempotencyKey key, Sha256 request, KeptAnswer answer) {
        rows.put(key, row(request, Optional.of(answer), KEPT));
    }

    @Override
    public synchronized void release(IdempotencyKey key) {
        rows.computeIfPresent(key, (any, row) -> row.answer.isPresent() ? row : null);
    }

    private Row row(Sha256 request, Optional<KeptAnswer> answer, Duration kept) {
        return new Row(request, answer, clock.instant().plus(kept));
    }

    private boolean counts(Row row) {
        return clock.instant().isBefore(row.until);
    }

    private record Row(Sha256 request, Optional<KeptAnswer> answer, Instant until) {}
}
