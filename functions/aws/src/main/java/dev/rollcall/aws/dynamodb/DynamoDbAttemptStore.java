package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.Remark;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.attempt.Taken;

import java.time.Duration;
import java.time.InstantSource;

/**
 * One item per attempt, under the hash of its state; whoever comes back first puts a mark in its
 * place, which has none of its secrets.
 */
final class DynamoDbAttemptStore implements AttemptStore {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final String PORTAL = "portal";
    private static final String NONCE = "nonce";
    private static final String VERIFIER = "verifier";
    private static final String BROWSER = "browser";
    private static final String PATH = "path";
    private static final String REMARK = "remark";
    private static final String ACTOR = "actor";

    /** Holds while an attempt is stored under the key, and no mark of one. */
    private static final Expression NOT_TAKEN = Expression.of("attribute_exists(#" + PORTAL + ")");

    private final Table table;
    private final InstantSource clock;

    DynamoDbAttemptStore(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void put(String stateSha256, Attempt attempt) {
        Item item =
                Item.at(key(stateSha256))
                        .with(PORTAL, attempt.portal().code())
                        .with(NONCE, attempt.nonceSha256())
                        .with(VERIFIER, attempt.codeVerifier())
                        .with(BROWSER, attempt.browserSha256())
                        .with(PATH, attempt.path().text())
                        .with(ACTOR, Actors.code(attempt.actor()))
                        .until(attempt.expiresAt(), MARGIN);
        attempt.remark().ifPresent(remark -> item.with(REMARK, remark.code()));
        table.put(item);
    }

    @Override
    public Taken take(String stateSha256) {
        Item mark = Item.at(key(stateSha256)).until(clock.instant().plus(REMEMBERED), MARGIN);
        return switch (table.replace(mark, NOT_TAKEN)) {
            case Outcome.Done(Item taken) -> taken(taken);
            case Outcome.Refused(Item stored) ->
                    stored.has(Item.PK) ? new Taken.Before() : new Taken.Never();
        };
    }

    /** Nobody comes back here from a portal this version does not know. */
    private static Taken taken(Item item) {
        return Portal.of(item.text(PORTAL))
                .<Taken>map(portal -> new Taken.Now(attempt(portal, item)))
                .orElseGet(Taken.Never::new);
    }

    private static Attempt attempt(Portal portal, Item item) {
        return new Attempt(
                portal,
                item.text(NONCE),
                item.text(VERIFIER),
                item.text(BROWSER),
                ReturnPath.of(item.text(PATH)),
                item.maybeText(REMARK).flatMap(Remark::of),
                Actors.of(item.text(ACTOR)),
                item.time(Item.UNTIL));
    }

    private static Key key(String stateSha256) {
        return new Key("attempt#" + stateSha256, "attempt");
    }
}
