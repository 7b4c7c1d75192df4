package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.Sighting;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Optional;

/**
 * A login twice: under its own id, and under the person whose holder it is, so that either way it
 * is one point read. Beside them whoever was seen, so that they are listed without the others.
 */
final class DynamoDbLoginStore implements LoginStore {
    private static final String LOGIN = "loginId";
    private static final String PERSON = "personId";
    private static final String SINCE = "since";
    private static final String ROLE = "role";
    private static final String SEEN = "seen#";

    private final Table table;

    DynamoDbLoginStore(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Login> find(DistrictId district, String loginId) {
        return table.get(loginKey(district, loginId)).map(DynamoDbLoginStore::login);
    }

    @Override
    public Optional<Login> holder(DistrictId district, String personId) {
        return table.get(holderKey(district, personId)).map(DynamoDbLoginStore::login);
    }

    @Override
    public void keep(DistrictId district, Login login) {
        table.put(item(loginKey(district, login.loginId()), login));
        login.personId().ifPresent(person -> table.put(item(holderKey(district, person), login)));
    }

    @Override
    public void see(DistrictId district, Sighting sighting) {
        Item item =
                Item.at(seenKey(district, sighting.personId()))
                        .with(PERSON, sighting.personId())
                        .with(SINCE, sighting.at());
        sighting.role().ifPresent(role -> item.with(ROLE, role.code()));
        table.put(item);
    }

    @Override
    public Optional<Sighting> seen(DistrictId district, String personId) {
        return table.get(seenKey(district, personId)).map(DynamoDbLoginStore::sighting);
    }

    @Override
    public SightingPage sightings(DistrictId district, String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, 1, SEEN);
        QueryResponse answer = table.query(request(partition(district), place).limit(limit));
        return new SightingPage(
                answer.items().stream().map(row -> sighting(Item.of(row))).toList(), next(answer));
    }

    private static QueryRequest.Builder request(String partition, Cursor place) {
        Expression seen =
                Expression.of("#pk = :pk AND begins_with(#sk, :seen)")
                        .with("pk", partition)
                        .with("seen", SEEN);
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .keyConditionExpression(seen.text())
                        .expressionAttributeNames(seen.names())
                        .expressionAttributeValues(seen.values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(new Key(partition, place.after()).attributes());
    }

    private static Optional<String> next(QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? Optional.of(
                        new Cursor(0, Item.of(answer.lastEvaluatedKey()).text(Item.SK)).asString())
                : Optional.empty();
    }

    private static Sighting sighting(Item item) {
        return new Sighting(
                item.text(PERSON), item.maybeText(ROLE).flatMap(Role::of), item.time(SINCE));
    }

    private static Item item(Key key, Login login) {
        Item item = Item.at(key).with(LOGIN, login.loginId()).with(SINCE, login.since());
        login.personId().ifPresent(person -> item.with(PERSON, person));
        return item;
    }

    private static Login login(Item item) {
        return new Login(item.text(LOGIN), item.maybeText(PERSON), item.time(SINCE));
    }

    private static Key loginKey(DistrictId district, String loginId) {
        return new Key(partition(district), "login#" + loginId);
    }

    private static Key holderKey(DistrictId district, String personId) {
        return new Key(partition(district), "person#" + personId);
    }

    private static Key seenKey(DistrictId district, String personId) {
        return new Key(partition(district), SEEN + personId);
    }

    private static String partition(DistrictId district) {
        return district.asString() + "#login";
    }
}
