package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;

import java.util.TreeSet;

/** How licences become items and back. */
final class LicenceItems {
    private static final String APPROVAL = "approval";
    private static final String SCHOOLS = "schools";
    private static final String CLASSES = "classes";
    private static final String DECIDED_AT = "decidedAt";
    private static final String VERSION = "version";

    private LicenceItems() {}

    static String partition(DistrictId district) {
        return district.asString() + "#approval";
    }

    static String prefix(String product) {
        return product + "#";
    }

    static Key key(DistrictId district, String product, String teacherId) {
        return start(district, prefix(product) + teacherId);
    }

    static Key start(DistrictId district, String sk) {
        return new Key(partition(district), sk);
    }

    static Item item(DistrictId district, Licence licence) {
        Item item =
                Item.at(key(district, licence.product(), licence.teacherId()))
                        .with(APPROVAL, licence.approval().code())
                        .with(VERSION, licence.version());
        licence.decidedAt().ifPresent(at -> item.with(DECIDED_AT, at));
        return switch (licence.scope()) {
            case LicenceScope.District _ -> item;
            case LicenceScope.Schools(var ids) -> item.with(SCHOOLS, ids);
            case LicenceScope.Classes(var ids) -> item.with(CLASSES, ids);
        };
    }

    /** A decision this version does not know approves nobody. */
    static Licence licence(String product, Item item) {
        return new Licence(
                product,
                item.text(Item.SK).substring(prefix(product).length()),
                Approval.of(item.text(APPROVAL)).orElse(Approval.PENDING_APPROVAL),
                scope(item),
                item.maybeTime(DECIDED_AT),
                item.has(VERSION) ? item.number(VERSION) : 0);
    }

    private static LicenceScope scope(Item item) {
        if (item.has(SCHOOLS)) {
            return new LicenceScope.Schools(new TreeSet<>(item.texts(SCHOOLS)));
        }
        return item.has(CLASSES)
                ? new LicenceScope.Classes(new TreeSet<>(item.texts(CLASSES)))
                : new LicenceScope.District();
    }
}
