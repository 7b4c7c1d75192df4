package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.sync.run.Usage;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class CapacityMeterTest {
    private final UsageMeter meter = new UsageMeter();
    private final Tables names = EmbeddedTables.TABLES.names();
    private final DynamoDbClient client =
            EmbeddedTables.client(new CapacityMeter(meter, names.roster()));
    private final Table seats = new Table(client, names.seat());
    private final Table roster = new Table(client, names.roster());
    private final Batches batches = new Batches(client, duration -> {});
    private final Key key = new Key(SampleDistricts.fresh().asString(), "a");

    @Test
    void countsWritesByTable() {
        seats.put(Item.at(key));
        roster.put(Item.at(key));
        seats.update(key, Expression.of("SET #a = :a").with("a", 1), present());
        roster.delete(key, present());
        batches.put(roster, items());

        Usage used = used();
        assertThat(used.writeMilliUnits()).isEqualTo(34_000);
        assertThat(used.rosterWriteMilliUnits()).isEqualTo(32_000);
        assertThat(used.readMilliUnits()).isZero();
    }

    @Test
    void countsReads() {
        batches.put(seats, items());
        used();

        seats.get(key);
        batches.get(seats, items().stream().map(Item::key).toList());
        Expression all = Expression.of("#pk = :pk").with("pk", key.pk());
        seats.query(
                QueryRequest.builder()
                        .keyConditionExpression(all.text())
                        .expressionAttributeNames(all.names())
                        .expressionAttributeValues(all.values()));

        Usage used = used();
        assertThat(used.readMilliUnits()).isEqualTo(1_000 + 30_000 + 500);
        assertThat(used.writeMilliUnits()).isZero();
    }

    @Test
    void countsARefusedWriteAsOneUnit() {
        seats.put(Item.at(key));
        used();

        assertThat(seats.put(Item.at(key), Expression.ABSENT).isDone()).isFalse();

        assertThat(used().writeMilliUnits()).isEqualTo(1_000);
    }

    private List<Item> items() {
        return IntStream.range(0, 30).mapToObj(n -> Item.at(new Key(key.pk(), "n" + n))).toList();
    }

    private Usage used() {
        return meter.take(Duration.ZERO);
    }

    private static Expression present() {
        return Expression.of("attribute_exists(#pk)");
    }
}
