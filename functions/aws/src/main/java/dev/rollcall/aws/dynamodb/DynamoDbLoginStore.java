package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;

import java.util.Optional;

/**
 * A login twice: under its own id, and under the person whose holder it is, so that either way it
 * is one point read.
 */
final class DynamoDbLoginStore implements LoginStore {
    private static final String LOGIN = "loginId";
    private static final String PERSON = "personId";
    private static final String SINCE = "since";

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

    private static String partition(DistrictId district) {
        return district.asString() + "#login";
    }
}
