package dev.rollcall.local.sandbox.clever.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.sandbox.district.Dice;
import dev.rollcall.local.sandbox.district.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectIdsTest {
    private final ObjectIds ids = new ObjectIds(new Dice(1, 0));

    @ParameterizedTest
    @EnumSource
    void findsTheRowBehindAnId(Kind kind) {
        String id = ids.of(kind, 1_900_000);

        assertThat(id).matches("[0-9a-f]{24}");
        assertThat(ids.row(kind, id)).hasValue(1_900_000);
        assertThat(ids.floor(kind, id)).isEqualTo(1_900_000);
        assertThat(ids.ceiling(kind, id)).isEqualTo(1_900_000);
    }

    @Test
    void ascendsWithTheRows() {
        assertThat(ids.of(Kind.PERSON, 9)).isLessThan(ids.of(Kind.PERSON, 10));
        assertThat(ids.of(Kind.PERSON, 65_535)).isLessThan(ids.of(Kind.PERSON, 65_536));
    }

    @Test
    void knowsNoRowOfAnotherKindOrDistrict() {
        ObjectIds others = new ObjectIds(new Dice(1, 1));

        assertThat(ids.row(Kind.PERSON, ids.of(Kind.SECTION, 1))).isEmpty();
        assertThat(ids.row(Kind.PERSON, others.of(Kind.PERSON, 1))).isEmpty();
        assertThat(ids.row(Kind.PERSON, "nonsense")).isEmpty();
    }

    @Test
    void placesForeignIdsBeforeOrBehindAllRows() {
        String lowest = "000000000000000000000000";
        String highest = "ffffffffffffffffffffffff";

        assertThat(ids.floor(Kind.PERSON, lowest)).isEqualTo(-1);
        assertThat(ids.ceiling(Kind.PERSON, lowest)).isZero();
        assertThat(ids.floor(Kind.PERSON, highest)).isGreaterThan(10_000_000);
    }
}
