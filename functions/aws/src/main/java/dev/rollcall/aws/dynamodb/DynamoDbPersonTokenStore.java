package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.PersonTokenStore;

import java.time.Duration;
import java.util.Optional;

/** One item per assertion, under its hash; DynamoDB deletes it some time after it expired. */
final class DynamoDbPersonTokenStore implements PersonTokenStore {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final String SID = "sid";

    private final Table table;

    DynamoDbPersonTokenStore(Table table) {
        this.table = table;
    }

    @Override
    public void put(String assertionSha256, PersonToken token) {
        table.put(
                Item.at(key(assertionSha256))
                        .with(SID, token.sid())
                        .until(token.expiresAt(), MARGIN));
    }

    @Override
    public Optional<PersonToken> find(String assertionSha256) {
        return table.get(key(assertionSha256))
                .map(item -> new PersonToken(item.text(SID), item.time(Item.UNTIL)));
    }

    private static Key key(String assertionSha256) {
        return new Key("person-token#" + assertionSha256, "person-token");
    }
}
