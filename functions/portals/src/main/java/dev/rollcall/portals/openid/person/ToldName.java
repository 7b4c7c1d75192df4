package dev.rollcall.portals.openid.person;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.SourceText;

import java.util.Optional;

/** Names as portals tell them. A name is a courtesy: one in an odd form is none, and no lie. */
final class ToldName {

    private ToldName() {}

    /** The standard claims: a given and a family name, or else {@link #whole}. */
    static Optional<PersonName> ofClaims(Fields claims) {
        return parts(claims, "given_name", "family_name").or(() -> whole(claims, "name"));
    }

    /** A name in two fields. */
    static Optional<PersonName> parts(Fields fields, String first, String last) {
        return named(text(fields.value(first)), text(fields.value(last)));
    }

    /** A name in one field: Clever's is an object there (clever.md §4.3). */
    static Optional<PersonName> whole(Fields fields, String name) {
        JsonNode value = fields.value(name);
        return value.isObject()
                ? named(text(value.path("first")), text(value.path("last")))
                : named("", text(value));
    }

    private static Optional<PersonName> named(String first, String last) {
        return first.isBlank() && last.isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(first, last));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? SourceText.clean(value.asText()) : "";
    }
}
