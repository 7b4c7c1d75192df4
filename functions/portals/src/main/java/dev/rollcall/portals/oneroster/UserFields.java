package dev.rollcall.portals.oneroster;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.SourceText;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The optional fields of a person; only those asked for are looked at. */
final class UserFields {

    private static final Set<String> STATE = Set.of("stateid", "state");

    private UserFields() {}

    static Map<OptionalField, String> read(Set<OptionalField> wanted, Row user) {
        Map<OptionalField, String> found = new EnumMap<>(OptionalField.class);
        for (OptionalField field : wanted) {
            value(field, user).ifPresent(value -> found.put(field, value));
        }
        return found;
    }

    /** What a user does not tell stands in lists that are not asked for. */
    private static Optional<String> value(OptionalField field, Row user) {
        return switch (field) {
            case MIDDLE_NAME -> user.text("middleName");
            case USERNAME -> user.text("username");
            case PHONE -> user.text("phone").or(() -> user.text("sms"));
            case STATE_ID -> stateId(user);
            case STUDENT_NUMBER -> user.text("identifier");
            case GRADUATION_YEAR,
                    BIRTH_DATE,
                    GENDER,
                    RACE,
                    HISPANIC_ETHNICITY,
                    HOME_LANGUAGE,
                    ELL_STATUS,
                    IEP_STATUS,
                    FRL_STATUS,
                    TITLE ->
                    Optional.empty();
        };
    }

    private static Optional<String> stateId(Row user) {
        List<Row> ids = user.rows("userIds");
        Stream<Optional<String>> found =
                ids.isEmpty()
                        ? user.words("userIds").stream().map(UserFields::inCell)
                        : ids.stream()
                                .filter(id -> isState(id.textOrEmpty("type")))
                                .map(id -> id.text("identifier"));
        return found.flatMap(Optional::stream).findFirst();
    }

    /** As CSV writes it: {@code {StateID:889}}, split at the first colon (§4.9). */
    private static Optional<String> inCell(String cell) {
        String pair = cell.replaceAll("^\\{|\\}$", "");
        int colon = pair.indexOf(':');
        return colon > 0 && isState(pair.substring(0, colon))
                ? SourceText.present(pair.substring(colon + 1))
                : Optional.empty();
    }

    private static boolean isState(String type) {
        return STATE.contains(type.toLowerCase(Locale.ROOT).replaceAll("[_ -]", ""));
    }
}
