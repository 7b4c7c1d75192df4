package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.CensusStore;

/** One census item per district, deflated, since it counts people by school. */
final class DynamoDbCensusStore implements CensusStore {
    private static final String DOC = "doc";

    private final Table table;

    DynamoDbCensusStore(Table table) {
        this.table = table;
    }

    @Override
    public Census find(DistrictId district) {
        return table.get(key(district))
                .map(item -> Documents.inflated(item.bytes(DOC), Census.class))
                .orElseGet(Census::empty);
    }

    @Override
    public void save(DistrictId district, long generation, Census census) {
        Item item =
                Item.at(key(district))
                        .with("gen", generation)
                        .with(DOC, Documents.deflated(census));
        table.put(item, Expression.notFencedOff(generation));
    }

    private static Key key(DistrictId district) {
        return new Key(district.asString(), "census");
    }
}
