package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.MemberPatch;
import dev.rollcall.account.customer.NewMember;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads members from bodies. */
final class MemberFields {
    private static final Set<String> KNOWN =
            Set.of("role", "rights", "domain", "name", "email", "person");
    private static final int MOST_PLACES = 500;
    private static final int LONGEST_ID = 255;

    private MemberFields() {}

    static NewMember somebody(byte[] json) {
        Field body = Field.body(json, KNOWN);
        return new NewMember(
                body.get("role").word(AccountRole::of),
                body.find("rights").map(MemberFields::rights).orElse(Set.of()),
                body.find("domain").map(MemberFields::domain).orElse(Domain.NOTHING),
                new Contact(name(body.get("name")), email(body.get("email"))),
                body.find("person").map(MemberFields::place));
    }

    /** A name without an address, or the other way round, keeps the other. */
    static MemberPatch patch(byte[] json, Member before) {
        Field body = Field.body(json, KNOWN);
        Contact contact =
                new Contact(
                        body.find("name").map(MemberFields::name).orElse(before.contact().name()),
                        body.find("email")
                                .map(MemberFields::email)
                                .orElse(before.contact().email()));
        return new MemberPatch(
                body.find("role").map(role -> role.word(AccountRole::of)),
                body.find("rights").map(MemberFields::rights),
                body.find("domain").map(MemberFields::domain),
                Optional.of(contact),
                body.find("person").map(MemberFields::place));
    }

    static String name(Field name) {
        if (!Contact.isName(name.text())) {
            throw name.unaccepted();
        }
        return name.text();
    }

    static String email(Field email) {
        if (!Contact.isEmail(email.text())) {
            throw email.unaccepted();
        }
        return email.text();
    }

    private static Set<Right> rights(Field list) {
        return list.list(Right.values().length).stream()
                .map(right -> right.word(Right::of))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Domain domain(Field field) {
        field.object(Set.of("schools", "teachers", "classes"));
        return new Domain(
                places(field, "schools"), places(field, "teachers"), places(field, "classes"));
    }

    private static Set<Place> places(Field domain, String name) {
        return domain.find(name).stream()
                .flatMap(list -> list.list(MOST_PLACES).stream())
                .map(MemberFields::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Place place(Field field) {
        field.object(Set.of("district", "id"));
        Field id = field.get("id");
        if (id.text().isEmpty() || id.text().length() > LONGEST_ID) {
            throw id.unaccepted();
        }
        return new Place(field.get("district").word(DistrictId::parse), id.text());
    }
}
