package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.DynamoDbLocal;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;

/** The tables in DynamoDB Local. */
final class EmbeddedTables {
    static final TestTables TABLES = TestTables.create(client(), "");

    private EmbeddedTables() {}

    static DynamoDbStores stores() {
        return stores(InstantSource.system());
    }

    static DynamoDbStores stores(InstantSource clock) {
        return TABLES.stores(clock);
    }

    static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return new AwsClients(DynamoDbLocal.settings()).dynamoDb(interceptors);
    }
}
