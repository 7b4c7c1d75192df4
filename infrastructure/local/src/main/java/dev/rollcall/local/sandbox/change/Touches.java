package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects the records a change touches, each once, in the order they came up. */
final class Touches {
    private final Set<RecordRef> refs = new LinkedHashSet<>();

    Touches add(Kind kind, int row) {
        refs.add(new RecordRef(kind, row));
        return this;
    }

    Touches addAll(Kind kind, IntStream rows) {
        rows.forEach(row -> add(kind, row));
        return this;
    }

    /** Guardians are shown only as long as one of their students is. */
    Touches addGuardiansOf(int[] students, District district) {
        int[] sorted = Arrays.stream(students).sorted().toArray();
        for (int i = 0; i < district.guardians().size() && sorted.length > 0; i++) {
            int guardian = district.guardians().row(i);
            if (Arrays.stream(district.guardians().childrenOf(guardian))
                    .anyMatch(child -> Arrays.binarySearch(sorted, child) >= 0)) {
                add(Kind.PERSON, guardian);
            }
        }
        return this;
    }

    /** Stamps every touched record with the time of the change. */
    void stamp(District district, Moment moment) {
        refs.forEach(ref -> district.stamps().modify(ref.kind(), ref.row(), moment.now()));
    }

    List<RecordRef> refs() {
        return List.copyOf(refs);
    }
}
