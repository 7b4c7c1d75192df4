package dev.rollcall.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Personal fields that are stored only where a district's settings name them. */
public enum OptionalField {
    MIDDLE_NAME,
    USERNAME,
    STATE_ID,
    STUDENT_NUMBER,
    GRADUATION_YEAR,
    BIRTH_DATE,
    GENDER,
    RACE,
    HISPANIC_ETHNICITY,
    HOME_LANGUAGE,
    ELL_STATUS,
    IEP_STATUS,
    FRL_STATUS,
    PHONE,
    TITLE;

    /** The name used in settings, for example {@code birthDate}. */
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }

    public static Optional<OptionalField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
