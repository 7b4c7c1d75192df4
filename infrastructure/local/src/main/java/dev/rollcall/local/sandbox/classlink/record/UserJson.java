package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Identity;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Name;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes people of every role, in the form of either version. */
final class UserJson {
    private final District district;
    private final UserOrgs orgs;

    UserJson(District district) {
        this.district = district;
        this.orgs = new UserOrgs(district);
    }

    void write(Fields fields, long key, Style style) throws IOException {
        int row = (int) Tombstone.real(key);
        style.head(fields, Type.USER, key, district.stamps().modified(Kind.PERSON, row));
        writeNames(fields, row, style);
        if (style.version() == Version.V1P1) {
            fields.text("role", UserRole.of(district.people(), row));
            style.many(fields, "orgs", Type.ORG, orgs.of(row));
        }
        if (style.version() == Version.V1P2 || style.has(Quirk.ROLES_BESIDE_ROLE)) {
            writeRoles(fields, row, style);
        }
        writeContact(fields, row, style);
        style.many(fields, "agents", Type.USER, agents(row).mapToLong(agent -> agent));
        style.grades(fields, grades(row));
        fields.text("password", "");
    }

    private void writeNames(Fields fields, int row, Style style) throws IOException {
        Name name = district.name(row);
        fields.text("username", style.personal(district.identity().username(row)));
        fields.objects("userIds", userIds(row));
        style.flag(fields, "enabledUser", true);
        fields.text("givenName", style.personal(text(name.first())))
                .text("familyName", style.personal(name.last()))
                .text("middleName", style.personal(text(name.middle())));
    }

    private void writeContact(Fields fields, int row, Style style) throws IOException {
        Identity identity = district.identity();
        fields.text("identifier", identity.sisId(row))
                .text("email", style.personal(text(identity.email(row))))
                .text("sms", "")
                .text("phone", "");
    }

    private void writeRoles(Fields fields, int row, Style style) throws IOException {
        List<UserOrgs.Post> posts = orgs.posts(row);
        fields.objects("roles", posts.stream().map(post -> role(post, style)).toList());
        if (!posts.isEmpty()) {
            style.one(fields, "primaryOrg", Type.ORG, posts.getFirst().org());
        }
    }

    private static Fields.Inside role(UserOrgs.Post post, Style style) {
        return fields -> {
            fields.text("roleType", post.roleType()).text("role", UserRole.latestWord(post.role()));
            style.one(fields, "org", Type.ORG, post.org());
            fields.text("beginDate", "").text("endDate", "");
        };
    }

    private List<Fields.Inside> userIds(int row) {
        String state = text(district.identity().stateId(row));
        return state.isEmpty()
                ? List.of()
                : List.of(each -> each.text("type", "StateID").text("identifier", state));
    }

    /** The guardians of a student, the students of a guardian. */
    private IntStream agents(int row) {
        IntStream all =
                district.people().is(row, Role.GUARDIAN)
                        ? IntStream.of(district.guardians().childrenOf(row))
                        : IntStream.of(district.guardians().of(row));
        return all.filter(agent -> district.shown().includes(Kind.PERSON, agent));
    }

    private int[] grades(int row) {
        return district.people().is(row, Role.STUDENT)
                ? new int[] {district.people().grade(row)}
                : new int[0];
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
