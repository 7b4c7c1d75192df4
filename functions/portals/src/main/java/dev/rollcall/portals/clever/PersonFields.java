package dev.rollcall.portals.clever;

import dev.rollcall.district.OptionalField;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.SourceDate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The optional fields of a person; only those asked for are looked at. */
final class PersonFields {

    private PersonFields() {}

    /** The wanted fields that are there; of several roles the first that says something counts. */
    static Map<OptionalField, String> read(
            Set<OptionalField> wanted, Fields user, Collection<Fields> roles) {
        Map<OptionalField, String> found = new EnumMap<>(OptionalField.class);
        for (OptionalField field : wanted) {
            value(field, user, roles).ifPresent(value -> found.put(field, value));
        }
        return found;
    }

    private static Optional<String> value(
            OptionalField field, Fields user, Collection<Fields> roles) {
        if (field == OptionalField.MIDDLE_NAME) {
            return user.object("name").flatMap(name -> name.text("middle"));
        }
        return roles.stream().flatMap(role -> inRole(field, role).stream()).findFirst();
    }

    private static Optional<String> inRole(OptionalField field, Fields role) {
        return switch (field) {
            case MIDDLE_NAME -> Optional.empty();
            case USERNAME ->
                    role.object("credentials").flatMap(each -> each.text("district_username"));
            case BIRTH_DATE -> role.text("dob").map(PersonFields::day);
            case STATE_ID,
                    STUDENT_NUMBER,
                    GRADUATION_YEAR,
                    GENDER,
                    RACE,
                    HISPANIC_ETHNICITY,
                    HOME_LANGUAGE,
                    ELL_STATUS,
                    IEP_STATUS,
                    FRL_STATUS,
                    PHONE,
                    TITLE ->
                    role.text(field.name().toLowerCase(Locale.ROOT));
        };
    }

    /** The wire has {@code 6/18/1998}; stored as a date is written elsewhere, where it is one. */
    private static String day(String text) {
        return SourceDate.of(text).map(LocalDate::toString).orElse(text);
    }
}
