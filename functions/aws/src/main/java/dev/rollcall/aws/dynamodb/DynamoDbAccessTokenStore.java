package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.account.Scope;

import java.util.Optional;
import java.util.stream.Collectors;

/** One item per token, under the token's hash; DynamoDB deletes it some time after it expired. */
final class DynamoDbAccessTokenStore implements AccessTokenStore {
    private static final String CLIENT = "client";
    private static final String SCOPES = "scopes";
    private static final String UNTIL = "until";

    private final Table table;

    DynamoDbAccessTokenStore(Table table) {
        this.table = table;
    }

    @Override
    public void put(String tokenSha256, AccessGrant grant) {
        table.put(
                Item.at(key(tokenSha256))
                        .with(CLIENT, grant.clientId())
                        .with(SCOPES, grant.scopes().stream().map(Scope::code).toList())
                        .with(UNTIL, grant.expiresAt())
                        .with(Item.EXPIRES_AT, grant.expiresAt().getEpochSecond()));
    }

    @Override
    public Optional<AccessGrant> find(String tokenSha256) {
        return table.get(key(tokenSha256)).map(DynamoDbAccessTokenStore::grant);
    }

    /** A scope this version does not know gives no right. */
    private static AccessGrant grant(Item item) {
        return new AccessGrant(
                item.text(CLIENT),
                item.texts(SCOPES).stream()
                        .flatMap(code -> Scope.of(code).stream())
                        .collect(Collectors.toSet()),
                item.time(UNTIL));
    }

    private static Key key(String tokenSha256) {
        return new Key("token#" + tokenSha256, "token");
    }
}
