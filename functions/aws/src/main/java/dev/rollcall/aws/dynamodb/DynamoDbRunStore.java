package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunStore;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A district's runs and their reports, one item each, in the order of run ids. */
final class DynamoDbRunStore implements RunStore {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final String RUN = "run#";
    private static final String DOC = "doc";

    private final Table table;
    private final OnceWriter writer;
    private final InstantSource clock;

    DynamoDbRunStore(Table table, OnceWriter writer, InstantSource clock) {
        this.table = table;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void create(DistrictId district, Run run) {
        Expression absent =
                Expression.of("attribute_not_exists(#pk) OR #expiresAt <= :now")
                        .with("now", clock.instant().getEpochSecond());
        table.put(item(district, run), absent);
    }

    @Override
    public Optional<Run> find(DistrictId district, String runId) {
        return live(table.get(runKey(district, runId))).map(DynamoDbRunStore::run);
    }

    @Override
    public Optional<Run> save(DistrictId district, Run run) {
        Run saved = run.edit().version(run.version() + 1).done();
        Expression unchanged = Expression.of("#version = :seen").with("seen", run.version());
        return writer.put(item(district, saved), unchanged).isDone()
                ? Optional.of(saved)
                : Optional.empty();
    }

    @Override
    public RunPage page(DistrictId district, String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, 1, RUN);
        List<Run> rows = new ArrayList<>();
        while (place.partition() == 0 && rows.size() < limit) {
            QueryResponse answer = table.query(request(district, place).limit(limit - rows.size()));
            answer.items().forEach(row -> rows.add(run(Item.of(row))));
            place = after(answer);
        }
        return new RunPage(
                rows, place.partition() == 0 ? Optional.of(place.asString()) : Optional.empty());
    }

    @Override
    public void putReport(DistrictId district, String runId, long generation, RunReport report) {
        Item item =
                Item.at(reportKey(district, runId))
                        .with("gen", generation)
                        .with(DOC, Documents.deflated(report))
                        .expiring(clock, KEPT);
        table.put(item, Expression.notFencedOff(generation));
    }

    @Override
    public Optional<RunReport> report(DistrictId district, String runId) {
        return live(table.get(reportKey(district, runId)))
                .map(item -> Documents.inflated(item.bytes(DOC), RunReport.class));
    }

    private QueryRequest.Builder request(DistrictId district, Cursor place) {
        Expression live =
                Expression.of("#expiresAt > :now").with("now", clock.instant().getEpochSecond());
        Expression runs =
                Expression.of("#pk = :pk AND begins_with(#sk, :run)")
                        .with("pk", district.asString())
                        .with("run", RUN);
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .scanIndexForward(false)
                        .keyConditionExpression(runs.text())
                        .filterExpression(live.text())
                        .expressionAttributeNames(runs.and(live).names())
                        .expressionAttributeValues(runs.and(live).values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(
                        new Key(district.asString(), place.after()).attributes());
    }

    private static Cursor after(QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? new Cursor(0, Item.of(answer.lastEvaluatedKey()).text(Item.SK))
                : new Cursor(1, "");
    }

    private Optional<Item> live(Optional<Item> item) {
        return item.filter(found -> !found.hasExpired(clock));
    }

    private Item item(DistrictId district, Run run) {
        return Item.at(runKey(district, run.id()))
                .with(DOC, Documents.text(run))
                .with("version", run.version())
                .with("mode", run.mode().code())
                .with("phase", run.phase().code())
                .expiring(clock, KEPT);
    }

    private static Run run(Item item) {
        return Documents.read(item.text(DOC), Run.class);
    }

    private static Key runKey(DistrictId district, String runId) {
        return new Key(district.asString(), RUN + runId);
    }

    private static Key reportKey(DistrictId district, String runId) {
        return new Key(district.asString(), "report#" + runId);
    }
}
