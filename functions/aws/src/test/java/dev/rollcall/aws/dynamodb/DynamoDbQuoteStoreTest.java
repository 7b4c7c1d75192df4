package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.testkit.contract.QuoteStoreContract;

final class DynamoDbQuoteStoreTest implements QuoteStoreContract {
    private final QuoteStore testee = EmbeddedTables.stores().quotes();

    @Override
    public QuoteStore testee() {
        return testee;
    }
}
