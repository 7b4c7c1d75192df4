package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.idempotency.Claim;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.account.idempotency.KeptAnswer;
import dev.rollcall.aws.codec.Documents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One item per key, under the hash of caller and key; one conditional write decides who begins. */
final class DynamoDbIdempotencyStore implements IdempotencyStore {
    private static final String REQUEST = "request";
    private static final String ANSWER = "answer";
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Table table;
    private final OnceWriter writer;
    private final InstantSource clock;

    DynamoDbIdempotencyStore(Table table, OnceWriter writer, InstantSource clock) {
        this.table = table;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Claim claim(IdempotencyKey key, Sha256 request) {
        Instant now = clock.instant();
        Expression free =
                Expression.of("attribute_not_exists(#pk) OR #until <= :now").with("now", now);
        return switch (writer.put(item(key, request, IN_PROGRESS), free)) {
            case Outcome.Done done -> new Claim.Fresh();
            case Outcome.Refused(Item stored) -> known(stored, request);
        };
    }

    private static Claim known(Item stored, Sha256 request) {
        if (!stored.text(REQUEST).equals(request.asString())) {
            return new Claim.Reused();
        }
        return stored.maybeText(ANSWER)
                .<Claim>map(text -> new Claim.Answered(Documents.read(text, KeptAnswer.class)))
                .orElseGet(Claim.InProgress::new);
    }

    @Override
    public void keep(IdempotencyKey key, Sha256 request, KeptAnswer answer) {
        table.put(item(key, request, KEPT).with(ANSWER, Documents.text(answer)));
    }

    @Override
    public void release(IdempotencyKey key) {
        table.delete(place(key), Expression.of("attribute_not_exists(#" + ANSWER + ")"));
    }

    private Item item(IdempotencyKey key, Sha256 request, Duration kept) {
        return Item.at(place(key))
                .with(REQUEST, request.asString())
                .until(clock.instant().plus(kept), MARGIN);
    }

    private static Key place(IdempotencyKey key) {
        String hash = Sha256.of(key.caller() + "\n" + key.key()).asString();
        return new Key("answer#" + hash, "answer");
    }
}
