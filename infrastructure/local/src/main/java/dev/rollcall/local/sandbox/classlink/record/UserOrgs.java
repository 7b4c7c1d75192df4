package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Role;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where people belong: guardians where their students do, administrators to the district. */
final class UserOrgs {
    private final District district;

    /** A role at an org. */
    record Post(String roleType, Role role, long org) {}

    UserOrgs(District district) {
        this.district = district;
    }

    /** The orgs of a person, the main one first. */
    LongStream of(int person) {
        long[] schools = schools(person).toArray();
        return schools.length == 0 ? LongStream.of(Orgs.DISTRICT) : LongStream.of(schools);
    }

    /** Every role a person has with every org it is held at. */
    List<Post> posts(int person) {
        List<Post> posts =
                Stream.of(Role.values())
                        .filter(role -> district.people().is(person, role))
                        .flatMap(role -> posts(person, role))
                        .toList();
        return posts.isEmpty() ? posts : primaryFirst(posts);
    }

    private Stream<Post> posts(int person, Role role) {
        LongStream orgs = role == Role.DISTRICT_ADMIN ? LongStream.of(Orgs.DISTRICT) : of(person);
        return orgs.mapToObj(org -> new Post("secondary", role, org));
    }

    private static List<Post> primaryFirst(List<Post> posts) {
        Post main = posts.getFirst();
        Stream<Post> first = Stream.of(new Post("primary", main.role(), main.org()));
        return Stream.concat(first, posts.stream().skip(1)).toList();
    }

    private LongStream schools(int person) {
        int[] people =
                district.people().is(person, Role.GUARDIAN)
                        ? district.guardians().childrenOf(person)
                        : new int[] {person};
        return Arrays.stream(people)
                .flatMap(each -> Arrays.stream(district.shown().schoolsOf(each)))
                .distinct()
                .mapToLong(Orgs::school);
    }
}
