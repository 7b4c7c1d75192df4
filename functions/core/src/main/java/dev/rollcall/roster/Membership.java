package dev.rollcall.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * One person's place in a class, as the person's own record lists it.
 *
 * @param classId the class
 * @param role what the person is there
 * @param begin first day, where the source tells it
 * @param end last day, included, where the source tells it
 */
public record Membership(
        String classId, MemberRole role, Optional<LocalDate> begin, Optional<LocalDate> end)
        implements Comparable<Membership> {

    private static final Comparator<Membership> IN_A_CLASS =
            Comparator.comparing(Membership::role)
                    .thenComparing(m -> m.begin().map(LocalDate::toString).orElse(""))
                    .thenComparing(m -> m.end().map(LocalDate::toString).orElse(""));

    /** A place without dates, the only sort Clever knows. */
    public static Membership of(String classId, MemberRole role) {
        return new Membership(classId, role, Optional.empty(), Optional.empty());
    }

    /** Whether both teach, learn or help in the same class, whatever their dates. */
    public boolean isSamePlaceAs(Membership other) {
        return place().equals(other.place());
    }

    /**
     * One membership for the same place listed twice: from the earlier beginning to the later end,
     * open where either is (P36).
     */
    public Membership spanning(Membership other) {
        return new Membership(
                classId,
                role,
                both(begin, other.begin, (a, b) -> a.isBefore(b) ? a : b),
                both(end, other.end, (a, b) -> a.isAfter(b) ? a : b));
    }

    /** The memberships, sorted, with those of one place made one. */
    public static List<Membership> eachPlaceOnce(List<Membership> found) {
        List<Membership> each = new ArrayList<>(found.size());
        for (Membership next : Ascending.of(found)) {
            if (!each.isEmpty() && each.getLast().isSamePlaceAs(next)) {
                each.set(each.size() - 1, each.getLast().spanning(next));
            } else {
                each.add(next);
            }
        }
        return List.copyOf(each);
    }

    /** The memberships in the first list whose place is not in the second. */
    public static List<Membership> without(List<Membership> some, List<Membership> others) {
        Set<Place> places = new HashSet<>();
        others.forEach(other -> places.add(other.place()));
        return some.stream().filter(each -> !places.contains(each.place())).toList();
    }

    /**
     * The second list, and what only the first has: nobody leaves, and dates are the newer ones.
     */
    public static List<Membership> united(List<Membership> older, List<Membership> newer) {
        List<Membership> all = new ArrayList<>(newer);
        all.addAll(without(older, newer));
        return all;
    }

    private Place place() {
        return new Place(classId, role.teaches() ? MemberRole.TEACHER : role);
    }

    private static Optional<LocalDate> both(
            Optional<LocalDate> one, Optional<LocalDate> other, BinaryOperator<LocalDate> choice) {
        return one.flatMap(a -> other.map(b -> choice.apply(a, b)));
    }

    @Override
    public int compareTo(Membership other) {
        int byClass = classId.compareTo(other.classId);
        return byClass == 0 ? IN_A_CLASS.compare(this, other) : byClass;
    }

    private record Place(String classId, MemberRole role) {}
}
