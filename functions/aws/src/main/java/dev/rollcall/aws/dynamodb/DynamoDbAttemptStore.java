package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.ReturnPath;

import java.time.Duration;
import java.util.Optional;

/** One item per attempt, under the hash of its state, removed by whoever comes back first. */
final class DynamoDbAttemptStore implements AttemptStore {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final String PORTAL = "portal";
    private static final String NONCE = "nonce";
    private static final String VERIFIER = "verifier";
    private static final String BROWSER = "browser";
    private static final String PATH = "path";

    private final Table table;

    DynamoDbAttemptStore(Table table) {
        this.table = table;
    }

    @Override
    public void put(String stateSha256, Attempt attempt) {
        table.put(
                Item.at(key(stateSha256))
                        .with(PORTAL, attempt.portal().code())
                        .with(NONCE, attempt.nonceSha256())
                        .with(VERIFIER, attempt.codeVerifier())
                        .with(BROWSER, attempt.browserSha256())
                        .with(PATH, attempt.path().text())
                        .until(attempt.expiresAt(), MARGIN));
    }

    @Override
    public Optional<Attempt> take(String stateSha256) {
        return table.take(key(stateSha256)).flatMap(DynamoDbAttemptStore::attempt);
    }

    /** Nobody comes back here from a portal this version does not know. */
    private static Optional<Attempt> attempt(Item item) {
        return Portal.of(item.text(PORTAL)).map(portal -> attempt(portal, item));
    }

    private static Attempt attempt(Portal portal, Item item) {
        return new Attempt(
                portal,
                item.text(NONCE),
                item.text(VERIFIER),
                item.text(BROWSER),
                ReturnPath.of(item.text(PATH)),
                item.time(Item.UNTIL));
    }

    private static Key key(String stateSha256) {
        return new Key("attempt#" + stateSha256, "attempt");
    }
}
