package dev.rollcall.local.sandbox.clever.identity;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Name;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Clever says of a person who has signed in.
 *
 * @param district whose person it is
 * @param person who
 */
record Said(CleverDistrict district, Person person) {
    /** The claims of the ID token. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", id());
        claims.put("user_id", oldId());
        claims.put("user_type", userType());
        claims.put("district", district.id());
        addEmail(claims);
        addNames(claims);
        return claims;
    }

    /** Userinfo, in which a name is an object. */
    Map<String, Object> userInfo() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("sub", id());
        info.put("user_id", oldId());
        info.put("multi_role_user_id", id());
        info.put("user_type", userType());
        if (isByDistrict()) {
            info.put("district_id", district.id());
            info.put("district", district.id());
        }
        addEmail(info);
        info.put("name", nameObject());
        info.put("schools", schools());
        addNames(info);
        info.put("authorized_by", authorizedBy());
        return info;
    }

    /** The answer of {@code /me} at a path that begins with its version. */
    Map<String, Object> me(String path) {
        String version = path.substring(0, path.lastIndexOf('/'));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id());
        if (isByDistrict()) {
            data.put("district", district.id());
        }
        data.put("type", "user");
        data.put("authorized_by", authorizedBy());
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("type", "user");
        me.put("data", data);
        me.put("links", links(version));
        return me;
    }

    private List<Map<String, Object>> links(String version) {
        Map<String, Object> self = link("self", "/me");
        Map<String, Object> canonical = link("canonical", version + "/users/" + id());
        Map<String, Object> home = link("district", version + "/districts/" + district.id());
        return isByDistrict() ? List.of(self, canonical, home) : List.of(self, canonical);
    }

    private static Map<String, Object> link(String rel, String uri) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", rel);
        link.put("uri", uri);
        return link;
    }

    private boolean isByDistrict() {
        return person.standing() != Standing.LIBRARY;
    }

    private String authorizedBy() {
        return isByDistrict() ? "district" : "teacher";
    }

    private String id() {
        return person.id();
    }

    /** The id before version 3, which students have kept. */
    private String oldId() {
        return person.role() == Role.STUDENT
                ? id()
                : district.ids().legacy(person.role(), person.row());
    }

    private String userType() {
        return switch (person.role()) {
            case STUDENT -> "student";
            case TEACHER -> "teacher";
            case STAFF -> "staff";
            case DISTRICT_ADMIN -> "district admin";
            case GUARDIAN -> "contact";
        };
    }

    private void addEmail(Map<String, Object> to) {
        data().read(() -> data().identity().email(person.row()))
                .ifPresent(email -> to.put("email", email));
        to.put("email_verified", false);
    }

    private void addNames(Map<String, Object> to) {
        Name name = name();
        name.first().ifPresent(first -> to.put("given_name", first));
        to.put("family_name", name.last());
    }

    private Map<String, Object> nameObject() {
        Name name = name();
        Map<String, Object> object = new LinkedHashMap<>();
        name.first().ifPresent(first -> object.put("first", first));
        object.put("last", name.last());
        name.middle().ifPresent(middle -> object.put("middle", middle));
        return object;
    }

    private List<String> schools() {
        int[] rows = data().read(() -> data().shown().schoolsOf(person.row()));
        return Arrays.stream(rows).mapToObj(row -> district.ids().of(Kind.SCHOOL, row)).toList();
    }

    private Name name() {
        return data().read(() -> data().name(person.row()));
    }

    private District data() {
        return district.data();
    }
}
