package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RosterStore.RosterFilter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists a district's items of a kind, partition after partition. */
final class RosterPages {
    /**
     * Queries for one page at most; a filter that lets little pass makes a short page, not a long
     * wait.
     */
    private static final int QUERIES = 20;

    /** Items looked at by one query at least, where a filter may let few of them pass. */
    private static final int SELECTIVE = 500;

    private final Table table;

    RosterPages(Table table) {
        this.table = table;
    }

    Rows read(DistrictId district, int shards, RosterFilter filter, Cursor from, int limit) {
        List<Item> rows = new ArrayList<>();
        Cursor place = from;
        for (int query = 0;
                query < QUERIES && rows.size() < limit && place.partition() < shards;
                query++) {
            place = read(district, filter, place, limit, rows);
        }
        return new Rows(rows, place.partition() < shards ? Optional.of(place) : Optional.empty());
    }

    /** Adds the rows of one query and answers where the next has to go on. */
    private Cursor read(
            DistrictId district, RosterFilter filter, Cursor place, int limit, List<Item> rows) {
        int wanted = limit - rows.size();
        int looked = isSelective(filter) ? Math.max(wanted, SELECTIVE) : wanted;
        QueryResponse answer = table.query(request(district, filter, place).limit(looked));
        List<Item> found = answer.items().stream().map(Item::of).toList();
        rows.addAll(found.subList(0, Math.min(wanted, found.size())));
        if (found.size() > wanted) {
            return new Cursor(place.partition(), rows.getLast().text(Item.SK));
        }
        return answer.hasLastEvaluatedKey()
                ? new Cursor(place.partition(), Item.of(answer.lastEvaluatedKey()).text(Item.SK))
                : new Cursor(place.partition() + 1, "");
    }

    private static boolean isSelective(RosterFilter filter) {
        return filter.archived() == Archived.YES
                || filter.school().isPresent()
                || filter.role().isPresent()
                || filter.modifiedSince().isPresent();
    }

    private static QueryRequest.Builder request(
            DistrictId district, RosterFilter filter, Cursor place) {
        String partition = RosterItems.partition(district, place.partition());
        Expression kind =
                Expression.of("#pk = :pk AND begins_with(#sk, :kind)")
                        .with("pk", partition)
                        .with("kind", RosterItems.prefix(filter.kind()));
        Expression passing = passing(filter);
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .keyConditionExpression(kind.text())
                        .filterExpression(passing.text())
                        .expressionAttributeNames(kind.and(passing).names())
                        .expressionAttributeValues(kind.and(passing).values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(startKey(partition, place));
    }

    private static Map<String, AttributeValue> startKey(String partition, Cursor place) {
        return new Key(partition, place.after()).attributes();
    }

    private static Expression passing(RosterFilter filter) {
        List<Expression> all = new ArrayList<>();
        all.add(
                Expression.of(
                        filter.archived() == Archived.YES
                                ? "attribute_exists(#archivedAt)"
                                : "attribute_not_exists(#archivedAt)"));
        filter.school()
                .map(school -> Expression.of("contains(#schools, :school)").with("school", school))
                .ifPresent(all::add);
        filter.role()
                .map(role -> Expression.of("contains(#roles, :role)").with("role", role.code()))
                .ifPresent(all::add);
        filter.modifiedSince()
                .map(since -> Expression.of("#at >= :since").with("since", since))
                .ifPresent(all::add);
        return all.stream().reduce(Expression::and).orElseThrow();
    }

    /**
     * Some rows of a list.
     *
     * @param items the rows
     * @param next where the next ones begin; absent when there are none
     */
    record Rows(List<Item> items, Optional<Cursor> next) {}
}
