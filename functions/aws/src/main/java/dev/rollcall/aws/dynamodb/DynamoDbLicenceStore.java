package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceStore;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.Optional;

/** One item per teacher and product, beside the district's seats. */
final class DynamoDbLicenceStore implements LicenceStore {
    private final Table table;

    DynamoDbLicenceStore(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Licence> find(DistrictId district, String product, String teacherId) {
        return table.get(LicenceItems.key(district, product, teacherId))
                .map(item -> LicenceItems.licence(product, item));
    }

    @Override
    public List<Licence> all(DistrictId district, String product) {
        return table.pages(request(district, product).consistentRead(true))
                .flatMap(page -> page.items().stream())
                .map(row -> LicenceItems.licence(product, Item.of(row)))
                .toList();
    }

    @Override
    public LicencePage page(DistrictId district, String product, String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, 1, LicenceItems.prefix(product));
        QueryRequest.Builder request = request(district, product).limit(limit);
        if (!place.after().isEmpty()) {
            request.exclusiveStartKey(LicenceItems.start(district, place.after()).attributes());
        }
        QueryResponse answer = table.query(request);
        return new LicencePage(
                answer.items().stream()
                        .map(row -> LicenceItems.licence(product, Item.of(row)))
                        .toList(),
                next(answer));
    }

    @Override
    public Optional<Licence> save(DistrictId district, Licence licence) {
        Licence next = licence.withVersion(licence.version() + 1);
        Expression unchanged =
                licence.version() == 0
                        ? Expression.of("attribute_not_exists(#version)")
                        : Expression.of("#version = :was").with("was", licence.version());
        Outcome outcome = table.put(LicenceItems.item(district, next), unchanged);
        return outcome.isDone() ? Optional.of(next) : Optional.empty();
    }

    private static Optional<String> next(QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? Optional.of(
                        new Cursor(0, Item.of(answer.lastEvaluatedKey()).text(Item.SK)).asString())
                : Optional.empty();
    }

    private static QueryRequest.Builder request(DistrictId district, String product) {
        Expression licences =
                Expression.of("#pk = :pk AND begins_with(#sk, :product)")
                        .with("pk", LicenceItems.partition(district))
                        .with("product", LicenceItems.prefix(product));
        return QueryRequest.builder()
                .keyConditionExpression(licences.text())
                .expressionAttributeNames(licences.names())
                .expressionAttributeValues(licences.values());
    }
}
