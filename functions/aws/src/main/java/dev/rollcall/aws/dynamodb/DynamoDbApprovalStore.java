package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.ApprovalStore;

import java.util.Optional;

/** One item per teacher and product, beside the district's seats. */
final class DynamoDbApprovalStore implements ApprovalStore {
    private static final String APPROVAL = "approval";

    private final Table table;

    DynamoDbApprovalStore(Table table) {
        this.table = table;
    }

    /** A decision this version does not know counts as none, which approves nobody. */
    @Override
    public Optional<Approval> find(DistrictId district, String product, String personId) {
        return table.get(key(district, product, personId))
                .flatMap(item -> Approval.of(item.text(APPROVAL)));
    }

    @Override
    public void put(DistrictId district, String product, String personId, Approval approval) {
        table.put(Item.at(key(district, product, personId)).with(APPROVAL, approval.code()));
    }

    private static Key key(DistrictId district, String product, String personId) {
        return new Key(district.asString() + "#approval", product + "#" + personId);
    }
}
