package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.HandOverStore;

import java.time.Duration;
import java.util.Optional;

/** One item per hand-over, under the hash of its code, removed by whoever redeems it. */
final class DynamoDbHandOverStore implements HandOverStore {
    private static final String SID = "sid";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String ROLE = "role";

    private final Table table;

    DynamoDbHandOverStore(Table table) {
        this.table = table;
    }

    /** Without a margin, since the name is to be kept no longer than the code counts. */
    @Override
    public void put(String codeSha256, HandOver handOver) {
        Item item =
                Item.at(key(codeSha256))
                        .with(SID, handOver.sid())
                        .until(handOver.expiresAt(), Duration.ZERO);
        handOver.name().ifPresent(name -> item.with(FIRST, name.first()).with(LAST, name.last()));
        handOver.role().ifPresent(role -> item.with(ROLE, role.code()));
        table.put(item);
    }

    @Override
    public Optional<HandOver> take(String codeSha256) {
        return table.take(key(codeSha256)).map(DynamoDbHandOverStore::handOver);
    }

    private static HandOver handOver(Item item) {
        return new HandOver(
                item.text(SID),
                item.maybeText(FIRST).map(first -> new PersonName(first, item.text(LAST))),
                item.maybeText(ROLE).flatMap(Role::of),
                item.time(Item.UNTIL));
    }

    private static Key key(String codeSha256) {
        return new Key("handover#" + codeSha256, "handover");
    }
}
