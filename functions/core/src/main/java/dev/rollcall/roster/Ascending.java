package dev.rollcall.roster;

import java.util.ArrayList;
import java.util.List;

/** Lists that mean sets: in order, and each value once. */
final class Ascending {

    private Ascending() {}

    /** These values; the order of a list that is in order already costs one look at each. */
    static <T extends Comparable<? super T>> List<T> of(List<T> values) {
        return isAscending(values) ? List.copyOf(values) : sorted(values);
    }

    private static <T extends Comparable<? super T>> boolean isAscending(List<T> values) {
        for (int at = 1; at < values.size(); at++) {
            if (values.get(at - 1).compareTo(values.get(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<T> values) {
        List<T> sorted = new ArrayList<>(values);
        sorted.sort(null);
        List<T> each = new ArrayList<>(sorted.size());
        for (T next : sorted) {
            if (each.isEmpty() || !each.getLast().equals(next)) {
                each.add(next);
            }
        }
        return List.copyOf(each);
    }
}
