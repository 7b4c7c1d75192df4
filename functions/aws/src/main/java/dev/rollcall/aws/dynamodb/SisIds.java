package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Sha256;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Comparator;
import java.util.List;

/**
 * People by their SIS id, through an index that holds nothing but keys. The index is written with
 * the person's item: one write unit where an id is new or another one, none where it stays.
 *
 * <p>Records that were written before the index was there are not in it; a new form of {@link
 * dev.rollcall.roster.Fingerprints} lets the next full run write every record once.
 */
final class SisIds {
    static final String INDEX = "bySisId";
    static final String INDEXED = "sis";

    private static final int DIGITS = 32;

    private final Table table;
    private final RosterReader reader;

    SisIds(Table table, RosterReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** Hashed, since an id may be longer than a key; cut short, since who is found is compared. */
    static String place(DistrictId district, String sisId) {
        return district.asString() + "#" + Sha256.hex(sisId).substring(0, DIGITS);
    }

    List<StoredRecord> find(DistrictId district, String sisId) {
        Expression there = Expression.of("#sis = :sis").with("sis", place(district, sisId));
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .indexName(INDEX)
                        .keyConditionExpression(there.text())
                        .expressionAttributeNames(there.names())
                        .expressionAttributeValues(there.values())
                        .limit(RosterStore.NAMESAKES);
        List<Key> keys =
                table.query(request).items().stream().map(row -> Item.of(row).key()).toList();
        return reader.find(keys).stream()
                .filter(stored -> has(stored, sisId))
                .sorted(Comparator.comparing(stored -> stored.key().id()))
                .toList();
    }

    // The index may be a moment behind the record.
    private static boolean has(StoredRecord stored, String sisId) {
        return stored.image().roster() instanceof Person person
                && person.sisId().filter(sisId::equals).isPresent();
    }
}
