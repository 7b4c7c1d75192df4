package dev.rollcall.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TablesTest {
    private final Template template = Template.bundled();
    private final Intrinsics nothing = new Intrinsics(Map.of());

    @Test
    void createsWhatTheTemplateDeclares() {
        try (var server = DynamoDbServer.inMemory();
                var client = server.client()) {
            Intrinsics tables = new Tables(client).create(template, nothing);

            assertThat(client.listTables().tableNames())
                    .hasSize(5)
                    .contains(tables.named("RosterTable"));
            assertThat(tables.named("RosterTable.Arn")).endsWith("/" + tables.named("RosterTable"));
            assertThat(expires(client, tables.named("RunTable"))).isTrue();
            assertThat(expires(client, tables.named("RosterTable"))).isFalse();
            assertThat(indexes(client, tables.named("RosterTable"))).containsExactly("bySisId");
            assertThat(indexes(client, tables.named("RunTable"))).isEmpty();
        }
    }

    @Test
    void keepsItemsInADirectory(@TempDir Path directory) {
        Map<String, AttributeValue> item =
                Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        try (var server = DynamoDbServer.in(directory);
                var client = server.client()) {
            String table = new Tables(client).create(template, nothing).named("SeatTable");
            client.putItem(request -> request.tableName(table).item(item));
        }

        try (var server = DynamoDbServer.in(directory);
                var client = server.client()) {
            String table = new Tables(client).create(template, nothing).named("SeatTable");
            assertThat(client.getItem(r -> r.tableName(table).key(item)).item()).isEqualTo(item);
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var server = DynamoDbServer.inMemory()) {
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    assertThat(answers(address, server.uri().getPort()))
                            .as(address.toString())
                            .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
                }
            }
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static List<String> indexes(DynamoDbClient client, String table) {
        return client
                .describeTable(request -> request.tableName(table))
                .table()
                .globalSecondaryIndexes()
                .stream()
                .map(index -> index.indexName())
                .toList();
    }

    private static boolean expires(DynamoDbClient client, String table) {
        return client.describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus()
                .equals(TimeToLiveStatus.ENABLED);
    }
}
