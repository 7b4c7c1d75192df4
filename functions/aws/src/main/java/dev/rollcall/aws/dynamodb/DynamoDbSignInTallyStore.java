package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.signin.tally.SignInTallyStore;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One item of counters per district and hour, which stays below a kilobyte and so costs one write
 * unit to add to; refusals in twenty items an hour beside it.
 */
final class DynamoDbSignInTallyStore implements SignInTallyStore {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int PLACES = 20;
    private static final String HOUR = "hour#";
    private static final String REFUSED = "refused#";
    private static final String COUNT = "n_";
    private static final String AT = "at";
    private static final String CODE = "code";
    private static final String CORRELATION = "correlation";

    private final Table table;

    DynamoDbSignInTallyStore(Table table) {
        this.table = table;
    }

    @Override
    public void count(DistrictId district, Instant at, String code) {
        Instant hour = hour(at);
        Expression more =
                Expression.of("ADD #" + COUNT + word(code) + " :one SET #expiresAt = :end")
                        .with("one", 1)
                        .with("end", hour.plus(KEPT).getEpochSecond());
        Expression always = Expression.of("attribute_exists(#pk) OR attribute_not_exists(#pk)");
        table.update(new Key(partition(district), HOUR + hour), more, always);
    }

    @Override
    public void remember(DistrictId district, RecentRefusal refusal) {
        Instant hour = hour(refusal.at());
        int place = Math.floorMod(refusal.correlationId().hashCode(), PLACES);
        String sk = REFUSED + hour + "#" + Key.digits(place, 2);
        table.put(
                Item.at(new Key(partition(district), sk))
                        .with(AT, refusal.at())
                        .with(CODE, refusal.code())
                        .with(CORRELATION, refusal.correlationId())
                        .with(Item.EXPIRES_AT, hour.plus(KEPT).getEpochSecond()));
    }

    @Override
    public List<HourTally> hours(DistrictId district, Instant from, Instant to) {
        return read(district, HOUR, from, to).map(DynamoDbSignInTallyStore::tally).toList();
    }

    @Override
    public List<RecentRefusal> refusals(DistrictId district, Instant from, Instant to, int limit) {
        return read(district, REFUSED, from, to)
                .map(item ->
                        new RecentRefusal(item.time(AT), item.text(CODE), item.text(CORRELATION)))
                .filter(refusal -> !refusal.at().isBefore(from) && !refusal.at().isAfter(to))
                .sorted(Comparator.comparing(RecentRefusal::at).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Item> read(DistrictId district, String sort, Instant from, Instant to) {
        Expression since =
                Expression.of("#pk = :pk AND #sk BETWEEN :from AND :to")
                        .with("pk", partition(district))
                        .with("from", sort + hour(from))
                        .with("to", sort + hour(to) + "~");
        return table.pages(
                        QueryRequest.builder()
                                .keyConditionExpression(since.text())
                                .expressionAttributeNames(since.names())
                                .expressionAttributeValues(since.values()))
                .flatMap(page -> page.items().stream())
                .map(Item::of);
    }

    private static HourTally tally(Item item) {
        Map<String, Long> counts = new HashMap<>();
        item.attributes().keySet().stream()
                .filter(name -> name.startsWith(COUNT))
                .forEach(name ->
                        counts.put(
                                name.substring(COUNT.length()).replace('_', '-'),
                                item.number(name)));
        return new HourTally(Instant.parse(item.text(Item.SK).substring(HOUR.length())), counts);
    }

    private static String word(String code) {
        return code.replace('-', '_');
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    private static String partition(DistrictId district) {
        return district.asString() + "#tally";
    }
}
