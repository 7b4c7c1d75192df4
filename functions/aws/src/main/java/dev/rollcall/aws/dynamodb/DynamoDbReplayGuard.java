package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Sha256;
import dev.rollcall.district.Portal;
import dev.rollcall.webhook.ReplayGuard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One item per delivery, under the hash of its id; one conditional write decides who is first. */
final class DynamoDbReplayGuard implements ReplayGuard {
    private static final Duration KEPT = Duration.ofDays(9);
    private static final String STATE = "state";
    private static final String IN_PROGRESS = "inProgress";
    private static final String DONE = "done";

    private final Table table;
    private final OnceWriter writer;
    private final InstantSource clock;

    DynamoDbReplayGuard(Table table, OnceWriter writer, InstantSource clock) {
        this.table = table;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Claim claim(Portal portal, String deliveryId, Duration inProgress) {
        Instant now = clock.instant();
        Item claimed =
                item(portal, deliveryId, IN_PROGRESS).with("inProgressUntil", now.plus(inProgress));
        return switch (writer.put(claimed, unclaimed(now))) {
            case Outcome.Done done -> Claim.FIRST;
            case Outcome.Refused(Item stored) ->
                    stored.text(STATE).equals(DONE) ? Claim.DONE : Claim.IN_PROGRESS;
        };
    }

    @Override
    public void done(Portal portal, String deliveryId) {
        table.put(item(portal, deliveryId, DONE));
    }

    /** Never claimed, claimed too long ago, or older than anybody remembers. */
    private static Expression unclaimed(Instant now) {
        return Expression.of(
                        "attribute_not_exists(#pk) OR #expiresAt <= :seconds"
                                + " OR (#state = :inProgress AND #inProgressUntil <= :now)")
                .with("seconds", now.getEpochSecond())
                .with(IN_PROGRESS, IN_PROGRESS)
                .with("now", now);
    }

    private Item item(Portal portal, String deliveryId, String state) {
        String hash = Sha256.hex("webhook#" + portal.code() + "#" + deliveryId);
        return Item.at(new Key("webhook#" + hash, "webhook"))
                .with(STATE, state)
                .expiring(clock, KEPT);
    }
}
