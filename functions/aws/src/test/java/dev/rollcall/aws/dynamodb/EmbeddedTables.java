package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.DynamoDbLocal;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;

/** The tables in DynamoDB Local. */
public final class EmbeddedTables {
    static final TestTables TABLES = TestTables.create(client(), "");

    private EmbeddedTables() {}

    static DynamoDbStores stores() {
        return stores(InstantSource.system());
    }

    static DynamoDbStores stores(InstantSource clock) {
        return TABLES.stores(clock);
    }

    /** Stores over tables of their own. */
    public static DynamoDbStores fresh(String prefix, InstantSource clock) {
        return TestTables.create(TABLES.client(), prefix).stores(clock);
    }

    static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return new AwsClients(DynamoDbLocal.settings()).dynamoDb(interceptors);
    }
}
