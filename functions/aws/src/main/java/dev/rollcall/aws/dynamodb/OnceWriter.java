package dev.rollcall.aws.dynamodb;

import java.util.random.RandomGenerator;

/**
 * Conditional writes that know themselves again. The client repeats a request whose answer was
 * lost, and the repeat then fails on the condition its first attempt has just changed; a token of
 * its own in the item tells such a write that it was done. Thread-safe if the source of randomness
 * is.
 */
final class OnceWriter {
    private static final String TOKEN = "by";

    private final Table table;
    private final RandomGenerator random;

    OnceWriter(Table table, RandomGenerator random) {
        this.table = table;
        this.random = random;
    }

    Outcome put(Item item, Expression condition) {
        String token = token();
        return known(token, table.put(item.with(TOKEN, token), condition));
    }

    /** The update has to be of the form {@code SET …}. */
    Outcome update(Key key, Expression update, Expression condition) {
        String token = token();
        Expression marked =
                new Expression(update.text() + ", #" + TOKEN + " = :" + TOKEN, update.values())
                        .with(TOKEN, token);
        return known(token, table.update(key, marked, condition));
    }

    private String token() {
        return Long.toHexString(random.nextLong());
    }

    private static Outcome known(String token, Outcome outcome) {
        return outcome instanceof Outcome.Refused(Item stored)
                        && stored.maybeText(TOKEN).filter(token::equals).isPresent()
                ? new Outcome.Done(stored)
                : outcome;
    }
}
