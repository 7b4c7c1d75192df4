package dev.rollcall.portals.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class GradesTest {

    @ParameterizedTest
    @CsvSource({
        "09, 09",
        "9, 09",
        "009, 09",
        "10, 10",
        "13, 13",
        "14, 14",
        "0, 0",
        "K, KG",
        "kg, KG",
        "Kindergarten, KG",
        "kindergarten, KG",
        "Grade K, KG",
        "Pre-K, PK",
        "pre k, PK",
        "PREK, PK",
        "Pre-Kindergarten, PK",
        "pk, PK",
        "tk, TK",
        "it, IT",
        "Preschool, PR",
        "Grade 5, 05",
        "grade 05, 05",
        "Gr. 11, 11",
        "5th Grade, 05",
        "3rd, 03",
        "G7, 07",
        "ps, PS",
        "ug, UG",
        "Ungraded, UG",
        "other, Other",
        "OTHER, Other",
        "UI, UI",
        "Adult, Adult",
        "' Freshman ', Freshman",
        "十, 十"
    })
    void writesEveryGradeAsCedsDoes(String served, String grade) {
        assertThat(Grades.of(List.of(served))).contains(grade);
    }

    @Test
    void putsSeveralInOrderOfAge() {
        assertThat(Grades.of(List.of("Other", "12", "06", "5", "K", "PK", "UI", "05")))
                .contains("PK,KG,05,06,12,Other,UI");
    }

    @Test
    void saysNothingOfNone() {
        assertThat(Grades.of(List.of())).isEmpty();
    }
}
