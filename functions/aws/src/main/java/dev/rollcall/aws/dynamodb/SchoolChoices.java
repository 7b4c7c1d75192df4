package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.SchoolChoice;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Optional;

/** One item per student and product for whom somebody chose a school, beside the seats. */
final class SchoolChoices {
    private static final String SCHOOL = "school";
    private static final String VERSION = "version";

    private final Table table;

    SchoolChoices(Table table) {
        this.table = table;
    }

    List<SchoolChoice> all(DistrictId district, String product) {
        Expression choices =
                Expression.of("#pk = :pk AND begins_with(#sk, :product)")
                        .with("pk", partition(district))
                        .with("product", prefix(product));
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .consistentRead(true)
                        .keyConditionExpression(choices.text())
                        .expressionAttributeNames(choices.names())
                        .expressionAttributeValues(choices.values());
        return table.pages(request)
                .flatMap(page -> page.items().stream())
                .map(row -> choice(product, Item.of(row)))
                .toList();
    }

    Optional<SchoolChoice> save(DistrictId district, SchoolChoice choice) {
        SchoolChoice next = choice.withVersion(choice.version() + 1);
        Key key = new Key(partition(district), prefix(choice.product()) + choice.studentId());
        Item item = Item.at(key).with(VERSION, next.version());
        next.school().ifPresent(school -> item.with(SCHOOL, school));
        Expression unchanged =
                choice.version() == 0
                        ? Expression.ABSENT
                        : Expression.of("#version = :was").with("was", choice.version());
        return table.put(item, unchanged).isDone() ? Optional.of(next) : Optional.empty();
    }

    private static SchoolChoice choice(String product, Item item) {
        return new SchoolChoice(
                product,
                item.text(Item.SK).substring(prefix(product).length()),
                item.has(SCHOOL) ? Optional.of(item.text(SCHOOL)) : Optional.empty(),
                item.number(VERSION));
    }

    private static String partition(DistrictId district) {
        return district.asString() + "#school";
    }

    private static String prefix(String product) {
        return product + "#";
    }
}
