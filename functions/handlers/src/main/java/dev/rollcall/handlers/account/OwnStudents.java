package dev.rollcall.handlers.account;

import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Reach;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.seat.claim.Claim;
import dev.rollcall.seat.claim.RosterLookup;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which students somebody who acts may see or seat (product.md R22). */
final class OwnStudents {

    private OwnStudents() {}

    /** All of the district's for some, those of own schools and classes for others. */
    static Predicate<Image> of(
            Call call, Permission permission, DistrictId district, RosterLookup roster) {
        return switch (call.actor().reach(permission)) {
            case ALL -> student -> true;
            case OWN -> own(domain(call.actor()), district, roster);
            case NONE -> student -> false;
        };
    }

    /** Lets pass only whom the whole district is open to. */
    static void mustReachAll(Call call, Permission permission) {
        if (call.actor().reach(permission) != Reach.ALL) {
            throw new Refusal(Problem.PERMISSION_MISSING);
        }
    }

    private static Predicate<Image> own(Domain domain, DistrictId district, RosterLookup roster) {
        Set<String> schools = ids(domain.schools(), district);
        Set<String> classes = new HashSet<>(ids(domain.classes(), district));
        roster.each(
                Kind.PERSON,
                ids(domain.teachers(), district),
                teacher ->
                        teacher.memberships().stream()
                                .filter(place -> place.role().teaches())
                                .map(Membership::classId)
                                .forEach(classes::add));
        return student -> isOf(student, schools, classes);
    }

    private static boolean isOf(Image student, Set<String> schools, Set<String> classes) {
        return Claim.schools((Person) student.roster()).stream().anyMatch(schools::contains)
                || student.memberships().stream()
                        .map(Membership::classId)
                        .anyMatch(classes::contains);
    }

    private static Domain domain(Actor actor) {
        return switch (actor) {
            case Actor.Participant(var member) -> member.domain();
            case Actor.Product _, Actor.Staff _ -> Domain.NOTHING;
        };
    }

    private static Set<String> ids(Collection<Place> places, DistrictId district) {
        return places.stream()
                .filter(place -> place.district().equals(district))
                .map(Place::id)
                .collect(Collectors.toSet());
    }
}
