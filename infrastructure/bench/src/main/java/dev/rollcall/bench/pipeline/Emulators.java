package dev.rollcall.bench.pipeline;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.AwsSettings;
import dev.rollcall.aws.dynamodb.CapacityMeter;
import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.Tables;
import dev.rollcall.bench.call.SignInStores;
import dev.rollcall.local.aws.DynamoDbServer;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Template;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * DynamoDB Local in this process, over HTTP, with the real adapters. It writes some 2,000 batched
 * items a second on two cores, whatever writes them.
 */
final class Emulators implements Backend {
    private final UsageMeter meter = new UsageMeter();
    private final DynamoDbServer server;
    private final Tables tables;
    private final DynamoDbClient client;
    private final DynamoDbStores all;

    Emulators(DynamoDbServer server, SteppingClock clock) {
        this.server = server;
        tables = create(server);
        client =
                new AwsClients(settings(server))
                        .dynamoDb(new CapacityMeter(meter, tables.roster()));
        all =
                new DynamoDbStores(
                        client, tables, clock, RandomGenerator.getDefault(), Emulators::rest);
    }

    private static Tables create(DynamoDbServer server) {
        try (DynamoDbClient raw = server.client()) {
            raw.listTables().tableNames().forEach(name -> raw.deleteTable(t -> t.tableName(name)));
            Intrinsics names =
                    new dev.rollcall.local.aws.Tables(raw)
                            .create(Template.bundled(), new Intrinsics(Map.of()));
            return new Tables(
                    names.named("DistrictTable"),
                    names.named("RosterTable"),
                    names.named("RunTable"),
                    names.named("SeatTable"),
                    names.named("SignInTable"));
        }
    }

    private static AwsSettings settings(DynamoDbServer server) {
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        return AwsSettings.inRegion("us-east-1", credentials).at(server.uri());
    }

    private static void rest(java.time.Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "emulators";
    }

    @Override
    public Stores stores() {
        return stores(all);
    }

    /** The stores as a sync takes them. */
    static Stores stores(DynamoDbStores all) {
        return all.ofSync();
    }

    @Override
    public SignInStores signIns() {
        return SignInStores.of(all);
    }

    @Override
    public UsageMeter meter() {
        return meter;
    }

    @Override
    public Written copy(District district) {
        return copy(List.of(tables.roster(), tables.seat()), Optional.empty());
    }

    @Override
    public Written copy(District district, String runId) {
        return copy(List.of(tables.roster()), Optional.of(runId));
    }

    private Written copy(List<String> from, Optional<String> runId) {
        try (DynamoDbClient raw = server.client()) {
            return new ItemCopy(raw).of(from, runId);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
