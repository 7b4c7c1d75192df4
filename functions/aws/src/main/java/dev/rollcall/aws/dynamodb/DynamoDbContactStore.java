package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;

import java.util.Optional;

/** One item per district, in a partition of its own: not even lists of districts read it. */
final class DynamoDbContactStore implements ContactStore {
    private static final String DOC = "doc";

    private final Table table;

    DynamoDbContactStore(Table table) {
        this.table = table;
    }

    @Override
    public Optional<DistrictContact> find(DistrictId district) {
        return table.get(key(district))
                .map(item -> Documents.read(item.text(DOC), DistrictContact.class));
    }

    @Override
    public void keep(DistrictId district, DistrictContact contact) {
        table.put(Item.at(key(district)).with(DOC, Documents.text(contact)));
    }

    private static Key key(DistrictId district) {
        return new Key(district.asString() + "#contact", "contact");
    }
}
