package dev.rollcall.local.sandbox.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What schools know about a student besides the name: little of it is any vendor's business. */
public final class Demographics {
    private static final List<String> RACES =
            List.of(
                    "Caucasian",
                    "Asian",
                    "Black or African American",
                    "American Indian",
                    "Hawaiian or Other Pacific Islander",
                    "Two or More Races",
                    "Unknown",
                    "",
                    "Prefers Not To Say");
    private static final List<String> GENDERS = List.of("M", "F", "M", "F", "M", "F", "X", "", "U");
    private static final List<String> LANGUAGES =
            List.of("English", "Spanish", "Somali", "", "Q'eqchi'");
    private final Dice dice;
    private final People people;
    private final int schoolYear;

    Demographics(Dice dice, People people, int schoolYear) {
        this.dice = dice;
        this.people = people;
        this.schoolYear = schoolYear;
    }

    /** Absent for one in twelve. */
    public Optional<LocalDate> birthDate(int row) {
        return dice.oneIn(12, Trait.EXTRA, row) ? Optional.empty() : Optional.of(birthday(row));
    }

    /** One of the usual letters, blank, or a letter no documentation names. */
    public String gender(int row) {
        return pick(GENDERS, Trait.GENDER, row);
    }

    /** One of the usual answers, blank, or an answer no documentation names. */
    public String race(int row) {
        return pick(RACES, Trait.RACE, row);
    }

    public String homeLanguage(int row) {
        return pick(LANGUAGES, Trait.LANGUAGE, row);
    }

    /** Y, N or blank for a yes-or-no question told apart by its number. */
    public String answer(int question, int row) {
        return switch (dice.below(10, Trait.PROGRAM, row * 16L + question)) {
            case 0, 1 -> "Y";
            case 2 -> "";
            default -> "N";
        };
    }

    public String postalCode(int row) {
        return String.valueOf(10_000 + dice.below(90_000, Trait.ADDRESS, row));
    }

    private LocalDate birthday(int row) {
        int year = schoolYear - 6 - people.grade(row);
        return LocalDate.ofYearDay(year, 1 + dice.below(365, Trait.BIRTH_DATE, row));
    }

    private String pick(List<String> answers, Trait trait, int row) {
        return answers.get(dice.below(answers.size(), trait, row));
    }
}
