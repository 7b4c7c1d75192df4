package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.Decision;
import dev.rollcall.district.onboarding.OnboardingJournal;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.Optional;

/** One item per decision, in the order of their numbers. */
final class DynamoDbOnboardingJournal implements OnboardingJournal {
    private static final String DECISION = "decision#";
    private static final String DOC = "doc";

    private final Table table;

    DynamoDbOnboardingJournal(Table table) {
        this.table = table;
    }

    @Override
    public void put(DistrictId district, Decision decision) {
        table.put(Item.at(key(district, decision)).with(DOC, Documents.text(decision)));
    }

    @Override
    public JournalPage page(DistrictId district, String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, 1, DECISION);
        QueryResponse answer = table.query(request(district, place).limit(limit));
        List<Decision> rows =
                answer.items().stream()
                        .map(row -> Documents.read(Item.of(row).text(DOC), Decision.class))
                        .toList();
        return new JournalPage(rows, next(answer));
    }

    private static QueryRequest.Builder request(DistrictId district, Cursor place) {
        Expression all = Expression.of("#pk = :pk").with("pk", partition(district));
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .scanIndexForward(false)
                        .keyConditionExpression(all.text())
                        .expressionAttributeNames(all.names())
                        .expressionAttributeValues(all.values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(
                        new Key(partition(district), place.after()).attributes());
    }

    private static Optional<String> next(QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? Optional.of(
                        new Cursor(0, Item.of(answer.lastEvaluatedKey()).text(Item.SK)).asString())
                : Optional.empty();
    }

    private static Key key(DistrictId district, Decision decision) {
        return new Key(partition(district), DECISION + Key.digits(decision.number(), 10));
    }

    private static String partition(DistrictId district) {
        return district.asString() + "#onboarding";
    }
}
