package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.aws.codec.Documents;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Optional;

/** One document per quote beside its account, sorted by number. */
final class DynamoDbQuoteStore implements QuoteStore {
    private static final String DOC = "doc";

    private final Table table;
    private final OnceWriter writer;

    DynamoDbQuoteStore(Table table, OnceWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public boolean create(AccountId account, Quote quote) {
        Item item = Item.at(key(account, quote.number())).with(DOC, Documents.text(quote));
        return writer.put(item, Expression.ABSENT).isDone();
    }

    @Override
    public Optional<Quote> find(AccountId account, int number) {
        return table.get(key(account, number)).map(DynamoDbQuoteStore::quote);
    }

    @Override
    public List<Quote> before(AccountId account, int number, int limit) {
        Expression range =
                Expression.of("#pk = :pk AND #sk BETWEEN :first AND :last")
                        .with("pk", key(account, 0).pk())
                        .with("first", key(account, 0).sk())
                        .with("last", key(account, number - 1).sk());
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .limit(limit)
                        .keyConditionExpression(range.text())
                        .expressionAttributeNames(range.names())
                        .expressionAttributeValues(range.values());
        return table.query(request).items().stream()
                .map(Item::of)
                .map(DynamoDbQuoteStore::quote)
                .toList();
    }

    private static Quote quote(Item item) {
        return Documents.read(item.text(DOC), Quote.class);
    }

    private static Key key(AccountId account, int number) {
        return new Key("account#" + account.asString(), "quote#" + Key.digits(number, 10));
    }
}
