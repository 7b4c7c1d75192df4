package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.MarkSink;
import dev.rollcall.roster.MarkSink.Archived;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the marks of a district. A partition is read in two ranges, before and behind the members'
 * parts, whose size would be paid for though nothing of them is wanted.
 */
final class RosterMarks {
    private static final List<String> RANGES = List.of("#sk < :members", "#sk > :behind");
    private static final String PROJECTION = "#sk, #fp, #mfp, #archivedAt";

    private final Table table;

    RosterMarks(Table table) {
        this.table = table;
    }

    void read(DistrictId district, int shards, MarkSink sink) {
        List<QueryRequest.Builder> ranges =
                IntStream.range(0, shards)
                        .mapToObj(shard -> RosterItems.partition(district, shard))
                        .flatMap(RosterMarks::requests)
                        .toList();
        OneAtATime marks = new OneAtATime(sink);
        SideBySide.each(
                ranges,
                range ->
                        table.pages(range)
                                .takeWhile(any -> marks.areWanted())
                                .forEach(marks::accept));
    }

    private static Stream<QueryRequest.Builder> requests(String partition) {
        return RANGES.stream().map(range -> request(partition, range));
    }

    private static QueryRequest.Builder request(String partition, String range) {
        Expression keys = Expression.of("#pk = :pk AND " + range).with("pk", partition);
        Expression bounded =
                range.contains(":members")
                        ? keys.with("members", "members#")
                        : keys.with("behind", "members$");
        return QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression(bounded.text())
                .projectionExpression(PROJECTION)
                .expressionAttributeNames(Expression.of(bounded.text() + PROJECTION).names())
                .expressionAttributeValues(bounded.values());
    }

    /** Hands over marks so that calls never overlap, and none after one that failed. */
    private static final class OneAtATime {
        private final MarkSink sink;
        private boolean failed;

        OneAtATime(MarkSink sink) {
            this.sink = sink;
        }

        synchronized boolean areWanted() {
            return !failed;
        }

        synchronized void accept(QueryResponse page) {
            if (!failed) {
                failed = true;
                page.items().forEach(row -> mark(Item.of(row)));
                failed = false;
            }
        }

        private void mark(Item item) {
            RosterItems.record(item.text(Item.SK))
                    .ifPresent(record ->
                            sink.mark(
                                    record.kind(),
                                    record.id(),
                                    Fingerprint.of(item.bytes(RosterItems.CONTENT)),
                                    RosterItems.membershipsContent(item),
                                    item.has(RosterItems.ARCHIVED_AT)
                                            ? Archived.YES
                                            : Archived.NO));
        }
    }
}
