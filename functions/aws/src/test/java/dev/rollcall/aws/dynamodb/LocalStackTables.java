package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.LocalStack;

/** The tables in LocalStack. Begun by the first test that uses them, so never without Docker. */
final class LocalStackTables {
    static final TestTables TABLES =
            TestTables.create(new AwsClients(LocalStack.settings()).dynamoDb(), "");

    private LocalStackTables() {}
}
