package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.Locales;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

final class OptionalFieldTest {

    @Test
    void isNamedInSettingsByTheseCodes() {
        assertThat(Arrays.stream(OptionalField.values()).map(OptionalField::code))
                .containsExactly(
                        "middleName",
                        "username",
                        "stateId",
                        "studentNumber",
                        "graduationYear",
                        "birthDate",
                        "gender",
                        "race",
                        "hispanicEthnicity",
                        "homeLanguage",
                        "ellStatus",
                        "iepStatus",
                        "frlStatus",
                        "phone",
                        "title");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(OptionalField field) {
        assertThat(OptionalField.of(field.code())).contains(field);
    }

    @Test
    void isNotFoundByAnythingElse() {
        assertThat(OptionalField.of("BIRTH_DATE")).isEmpty();
        assertThat(OptionalField.of("birthdate")).isEmpty();
        assertThat(OptionalField.of("")).isEmpty();
    }

    @Test
    void keepsItsCodesUnderATurkishLocale() {
        Locales.under(
                "tr-TR",
                () -> {
                    assertThat(OptionalField.TITLE.code()).isEqualTo("title");
                    assertThat(OptionalField.IEP_STATUS.code()).isEqualTo("iepStatus");
                    assertThat(OptionalField.STATE_ID.code()).isEqualTo("stateId");
                    assertThat(Portal.of("classlink")).contains(Portal.CLASSLINK);
                });
    }
}
