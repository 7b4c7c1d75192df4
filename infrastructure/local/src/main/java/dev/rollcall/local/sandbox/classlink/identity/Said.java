package dev.rollcall.local.sandbox.classlink.identity;

import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.record.RosterEntry;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Name;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.desk.Switches;
import dev.rollcall.local.sandbox.login.person.Person;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What ClassLink says of a person who has signed in.
 *
 * @param tenant whose person it is
 * @param person who
 * @param switches how it is said
 */
record Said(Tenant tenant, Person person, Switches switches) {
    private static final String STATE = "California";

    /** The claims of the ID token; {@code nbf} is none of them. */
    Map<String, Object> claims(InstantSource clock) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", person.id());
        claims.put("auth_time", clock.instant().getEpochSecond());
        claims.put("login_hint", username());
        addProfile(claims);
        claims.put("profile", profile());
        claims.put("address", address());
        if (has(Switch.CLASSLINK_CLAIMS)) {
            addOwn(claims);
        }
        return claims;
    }

    /** The answer of {@code my/profileinfo}. */
    Map<String, Object> userInfo() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("sub", person.id());
        addProfile(info);
        info.put("preferred_username", username());
        return info;
    }

    /** The answer of {@code my/info}. */
    Map<String, Object> me(InstantSource clock) {
        Name name = name();
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("UserId", number(person.id()));
        me.put("TenantId", number(tenant.id()));
        me.put("StateId", 5);
        me.put("StateName", STATE);
        me.put("BuildingId", 12);
        me.put("AuthenticationType", 80);
        me.put("DisplayName", name.whole());
        me.put("FirstName", name.first().orElse(""));
        me.put("LastName", name.last());
        me.put("Email", email());
        me.put("LoginId", username());
        me.put("ImagePath", "");
        me.put("LanguageId", 1);
        me.put("Language", "English");
        me.put("DefaultTimeFormat", 12);
        me.put("Profile", profile());
        me.put("ProfileId", 77);
        me.put("Tenant", tenant.name());
        me.put("Building", "");
        me.put("Role", role());
        me.put("Role_Level", roleLevel());
        me.put("LastAccessTime", Fields.time(clock.instant()));
        me.put("OrgId", has(Switch.ORG_ID_STRING) || entry().isBlank() ? "" : entry().orgIds());
        me.put("SourcedId", entry().sourcedId());
        return me;
    }

    private void addProfile(Map<String, Object> to) {
        Name name = name();
        to.put("email", email());
        to.put("email_verified", true);
        to.put("name", name.whole());
        to.put("given_name", name.first().orElse(""));
        to.put("family_name", name.last());
    }

    private void addOwn(Map<String, Object> claims) {
        claims.put("classLink_tenant_id", Long.parseLong(tenant.id()));
        claims.put("classLink_tenant_id_string", tenant.id());
        claims.put("classLink_role", role());
        claims.put("classLink_role_level", roleLevel());
        claims.put("classLink_sourcedId", entry().sourcedId());
        claims.put("classLink_org_sourcedids", entry().orgIds());
    }

    /** Nothing where the district has no roster at ClassLink. */
    private Entry entry() {
        if (has(Switch.BLANK_SOURCED_ID)) {
            return new Entry("", List.of());
        }
        RosterEntry entry = tenant.entry(person.row());
        return data().read(() -> new Entry(entry.sourcedId(), entry.orgIds()));
    }

    private record Entry(String sourcedId, List<String> orgIds) {
        boolean isBlank() {
            return sourcedId.isEmpty();
        }
    }

    private Map<String, Object> address() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("locality", tenant.name());
        address.put("region", STATE);
        return address;
    }

    private String role() {
        return switch (person.role()) {
            case STUDENT -> "Student";
            case TEACHER -> "Teacher";
            case STAFF -> "Staff";
            case DISTRICT_ADMIN -> "Tenant Administrator";
            case GUARDIAN -> "Parent";
        };
    }

    private int roleLevel() {
        return switch (person.role()) {
            case STUDENT -> 4;
            case TEACHER -> 3;
            case STAFF -> 2;
            case DISTRICT_ADMIN -> 1;
            case GUARDIAN -> 5;
        };
    }

    private String profile() {
        return role() + "s";
    }

    private Object number(String digits) {
        return has(Switch.NUMBERS_AS_STRINGS) ? digits : Long.valueOf(digits);
    }

    private boolean has(Switch which) {
        return switches.has(which, tenant.id());
    }

    private String username() {
        return data().read(() -> data().identity().username(person.row()));
    }

    private String email() {
        return data().read(() -> data().identity().email(person.row())).orElse("");
    }

    private Name name() {
        return data().read(() -> data().name(person.row()));
    }

    private District data() {
        return tenant.data();
    }
}
