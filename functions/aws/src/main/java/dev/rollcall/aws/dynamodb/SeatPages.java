package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore.SeatPage;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists a product's seats in one state, partition after partition. */
final class SeatPages {
    /** Queries for one page at most: a state that few are in makes a short page, no long wait. */
    private static final int QUERIES = 20;

    /** Items looked at by one query at least, since few of them may be in the state. */
    private static final int LOOKED_AT = 1_000;

    private final Table table;

    SeatPages(Table table) {
        this.table = table;
    }

    SeatPage read(
            DistrictId district,
            int shards,
            String product,
            SeatState state,
            Cursor from,
            int limit) {
        List<Seat> seats = new ArrayList<>();
        Cursor place = from;
        for (int query = 0;
                query < QUERIES && seats.size() < limit && place.partition() < shards;
                query++) {
            place = read(request(district, product, state, place), product, place, limit, seats);
        }
        return new SeatPage(
                seats,
                place.partition() < shards ? Optional.of(place.asString()) : Optional.empty());
    }

    /** All of a product's seats in one partition. */
    static QueryRequest.Builder request(DistrictId district, int shard, String product) {
        return request(seats(district, shard, product));
    }

    /** Adds the rows of one query and answers where the next has to go on. */
    private Cursor read(
            QueryRequest.Builder request,
            String product,
            Cursor place,
            int limit,
            List<Seat> seats) {
        int wanted = limit - seats.size();
        QueryResponse answer = table.query(request.limit(Math.max(wanted, LOOKED_AT)));
        List<Item> found = answer.items().stream().map(Item::of).toList();
        found.stream().limit(wanted).map(i -> SeatItems.seat(product, i)).forEach(seats::add);
        if (found.size() > wanted) {
            return new Cursor(place.partition(), found.get(wanted - 1).text(Item.SK));
        }
        return answer.hasLastEvaluatedKey()
                ? new Cursor(place.partition(), Item.of(answer.lastEvaluatedKey()).text(Item.SK))
                : new Cursor(place.partition() + 1, "");
    }

    private static QueryRequest.Builder request(
            DistrictId district, String product, SeatState state, Cursor place) {
        Expression seats = seats(district, place.partition(), product);
        Expression passing = Expression.of("#state = :state").with("state", state.code());
        QueryRequest.Builder request =
                request(seats)
                        .filterExpression(passing.text())
                        .expressionAttributeNames(seats.and(passing).names())
                        .expressionAttributeValues(seats.and(passing).values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(start(district, place).attributes());
    }

    private static Key start(DistrictId district, Cursor place) {
        return new Key(SeatItems.partition(district, place.partition()), place.after());
    }

    private static Expression seats(DistrictId district, int shard, String product) {
        return Expression.of("#pk = :pk AND begins_with(#sk, :seat)")
                .with("pk", SeatItems.partition(district, shard))
                .with("seat", SeatItems.prefix(product));
    }

    private static QueryRequest.Builder request(Expression seats) {
        return QueryRequest.builder()
                .keyConditionExpression(seats.text())
                .expressionAttributeNames(seats.names())
                .expressionAttributeValues(seats.values());
    }
}
