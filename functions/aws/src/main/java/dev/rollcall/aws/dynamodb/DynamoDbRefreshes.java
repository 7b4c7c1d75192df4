package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Sha256;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;
import dev.rollcall.sync.Refreshes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One item per part beside the district's runs; one conditional write decides who is first. */
final class DynamoDbRefreshes implements Refreshes {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final OnceWriter writer;
    private final InstantSource clock;

    DynamoDbRefreshes(OnceWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public boolean claim(DistrictId district, RosterScope scope) {
        Instant now = clock.instant();
        Item claimed = Item.at(key(district, scope)).until(now.plus(REMEMBERED), MARGIN);
        Expression forgotten =
                Expression.of("attribute_not_exists(#pk) OR #until <= :now").with("now", now);
        return writer.put(claimed, forgotten).isDone();
    }

    /** An id may be longer than a key. */
    private static Key key(DistrictId district, RosterScope scope) {
        String part = scope.level().code() + "#" + Sha256.hex(scope.id());
        return new Key(district.asString(), "refresh#" + part);
    }
}
