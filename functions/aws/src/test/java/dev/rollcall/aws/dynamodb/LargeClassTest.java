package dev.rollcall.aws.dynamodb;

import static dev.rollcall.testkit.sample.SampleRoster.members;
import static dev.rollcall.testkit.sample.SampleRoster.rosterClass;
import static dev.rollcall.testkit.sample.SampleRoster.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class LargeClassTest {
    private final RosterStore store = EmbeddedTables.stores().rosters();
    private final Table table =
            new Table(EmbeddedTables.TABLES.client(), EmbeddedTables.TABLES.names().roster());
    private final DistrictId district = SampleDistricts.fresh();

    @Test
    void keepsFewMembersInTheItemAndManyInPartsOfThirtyTwoKilobytes() {
        assertThat(MemberParts.of(members(0, 1_000)).parts()).isEmpty();
        assertThat(MemberParts.of(members(0, 50_000)).parts().values())
                .hasSizeGreaterThan(20)
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(MemberParts.LARGEST));
    }

    @Test
    void leavesNoPartBehindThatNobodyCountsOn() {
        write(stored(rosterClass("c", "s", members(0, 9_000))));
        write(stored(rosterClass("c", "s", members(100, 9_100))));
        write(stored(rosterClass("c", "s", members(0, 3))));

        assertThat(sortKeys()).containsExactly("class#c");
    }

    @Test
    void isReadWholeWhileItIsWritten() throws Exception {
        List<StoredRecord> versions =
                List.of(
                        stored(rosterClass("c", "s", members(0, 4_000))),
                        stored(rosterClass("c", "s", members(2_000, 6_000))));
        write(versions.getFirst());

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer =
                    threads.submit(
                            () -> List.of(1, 0, 1, 0, 1).forEach(v -> write(versions.get(v))));
            List<StoredRecord> read = new ArrayList<>();
            while (!writer.isDone()) {
                read.addAll(store.find(district, 1, Kind.CLASS, List.of("c")));
            }
            writer.get();
            assertThat(read).isNotEmpty().allMatch(versions::contains);
        }
    }

    private void write(StoredRecord record) {
        assertThat(store.write(district, 1, 1, List.of(record), WriteMode.GUARDED)).isEmpty();
    }

    private List<String> sortKeys() {
        Expression all = Expression.of("#pk = :pk").with("pk", RosterItems.partition(district, 0));
        return table.pages(
                        QueryRequest.builder()
                                .keyConditionExpression(all.text())
                                .expressionAttributeNames(all.names())
                                .expressionAttributeValues(all.values()))
                .flatMap(page -> page.items().stream())
                .map(row -> Item.of(row).text("sk"))
                .toList();
    }
}
