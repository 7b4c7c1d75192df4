package dev.rollcall.roster.plan;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.School;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the safety rules need to know of a plan, gathered as its changes are found. Additions must
 * come before archives, or people who come back under a new id are missed. Not thread-safe.
 */
public final class PlanFigures {

    final Map<String, Headcount> net = new TreeMap<>();
    final Map<String, Headcount> lost = new TreeMap<>();
    final Set<String> closed = new TreeSet<>();
    final LongSet createdIdentities = new LongSet();
    int netMemberships;
    int removedMemberships;
    int roleFlips;
    int rekeyed;

    /** Takes a change into account. */
    public void add(Change change) {
        switch (change) {
            case Change.Create(Image after) -> {
                gain(after);
                identities(after).forEach(createdIdentities::add);
            }
            case Change.Update(Image before, Image after) -> replace(before, after);
            case Change.Restore(Image before, Image after) -> gain(after);
            case Change.Archive(Image before) -> lose(before);
        }
    }

    /** What every school has more, or less, after the plan. */
    public Map<String, Headcount> net() {
        return net;
    }

    /** What is archived, by school. */
    public Map<String, Headcount> lost() {
        return lost;
    }

    /** Schools that are archived themselves. */
    public Set<String> closed() {
        return closed;
    }

    /** How many places in classes there are more, or fewer, after the plan. */
    public int netMemberships() {
        return netMemberships;
    }

    /** Places in classes taken away from people who stay. */
    public int removedMemberships() {
        return removedMemberships;
    }

    /** People who change between student and staff. */
    public int roleFlips() {
        return roleFlips;
    }

    /** Archived people whose e-mail or SIS id an added person has. */
    public int rekeyed() {
        return rekeyed;
    }

    /** True when somebody who only learned comes to teach or work here, or the other way round. */
    public static boolean isRoleFlip(Image before, Image after) {
        return before.roster() instanceof Person was
                && after.roster() instanceof Person is
                && ((was.isOnlyStudent() && onlyStaff(is))
                        || (onlyStaff(was) && is.isOnlyStudent()));
    }

    /** How many places of the one image the other lacks; new dates are no removal. */
    public static int removed(Image before, Image after) {
        return Membership.without(before.memberships(), after.memberships()).size();
    }

    private void replace(Image before, Image after) {
        Headcount.of(before)
                .forEach((school, count) -> shift(net, school, Headcount.NONE.minus(count)));
        Headcount.of(after).forEach((school, count) -> shift(net, school, count));
        netMemberships += after.memberships().size() - before.memberships().size();
        removedMemberships += removed(before, after);
        roleFlips += isRoleFlip(before, after) ? 1 : 0;
    }

    private void gain(Image after) {
        Headcount.of(after).forEach((school, count) -> shift(net, school, count));
        netMemberships += after.memberships().size();
    }

    private void lose(Image before) {
        if (before.roster() instanceof School school) {
            closed.add(school.id());
        }
        Headcount.of(before)
                .forEach((school, count) -> {
                    shift(net, school, Headcount.NONE.minus(count));
                    shift(lost, school, count);
                });
        netMemberships -= before.memberships().size();
        rekeyed += identities(before).anyMatch(createdIdentities::contains) ? 1 : 0;
    }

    private static void shift(Map<String, Headcount> counts, String school, Headcount by) {
        counts.merge(school, by, Headcount::plus);
    }

    private static boolean onlyStaff(Person person) {
        return !person.isStudent() && !person.is(Role.GUARDIAN);
    }

    private static LongStream identities(Image image) {
        if (!(image.roster() instanceof Person person)) {
            return LongStream.empty();
        }
        Stream<String> sis = person.roles().stream().flatMap(PlanFigures::sisIdentity);
        return Stream.concat(person.email().map(mail -> "e" + mail).stream(), sis)
                .mapToLong(IdHash::of);
    }

    private static Stream<String> sisIdentity(PersonRole role) {
        return role.sisId().map(sis -> role.role().code() + sis).stream();
    }
}
