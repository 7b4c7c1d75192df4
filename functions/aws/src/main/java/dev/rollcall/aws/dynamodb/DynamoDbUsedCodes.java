package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.UsedCodes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One item per code, under its hash; one conditional write decides who is first (S-10). */
final class DynamoDbUsedCodes implements UsedCodes {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final OnceWriter writer;
    private final InstantSource clock;

    DynamoDbUsedCodes(OnceWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public boolean claim(Portal portal, String codeSha256) {
        Instant now = clock.instant();
        Item claimed = Item.at(key(portal, codeSha256)).until(now.plus(REMEMBERED), MARGIN);
        return writer.put(claimed, forgotten(now)).isDone();
    }

    /** Never claimed, or so long ago that nobody remembers it. */
    private static Expression forgotten(Instant now) {
        return Expression.of("attribute_not_exists(#pk) OR #until <= :now").with("now", now);
    }

    private static Key key(Portal portal, String codeSha256) {
        return new Key("code#" + portal.code() + "#" + codeSha256, "code");
    }
}
