package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.aws.codec.Documents;

/** One document per account, beside the account itself. */
final class DynamoDbSubscriptionStore implements SubscriptionStore {
    private static final String DOC = "doc";
    private static final String VERSION = "version";

    private final Table table;
    private final OnceWriter writer;

    DynamoDbSubscriptionStore(Table table, OnceWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public Subscription find(AccountId account) {
        return table.get(key(account))
                .map(item -> Documents.read(item.text(DOC), Subscription.class))
                .orElseGet(Subscription::none);
    }

    @Override
    public boolean save(AccountId account, Subscription next) {
        Item item =
                Item.at(key(account))
                        .with(DOC, Documents.text(next))
                        .with(VERSION, next.version());
        return writer.put(item, follows(next.version())).isDone();
    }

    private static Expression follows(long version) {
        return version == 1
                ? Expression.ABSENT
                : Expression.of("#version = :seen").with("seen", version - 1);
    }

    private static Key key(AccountId account) {
        return new Key("account#" + account.asString(), "subscription");
    }
}
