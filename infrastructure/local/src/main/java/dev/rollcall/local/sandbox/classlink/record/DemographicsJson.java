package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.Demographics;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.LocalDate;

/** Writes what is known of a student besides the name, under the student's own id. */
final class DemographicsJson {
    private final District district;

    DemographicsJson(District district) {
        this.district = district;
    }

    void write(Fields fields, long key, Style style) throws IOException {
        int row = (int) Tombstone.real(key);
        Demographics facts = district.demographics();
        style.head(fields, Type.DEMOGRAPHICS, key, district.stamps().modified(Kind.PERSON, row));
        fields.text("birthDate", facts.birthDate(row).map(LocalDate::toString).orElse(""))
                .text("sex", sex(facts.gender(row)));
        writeRace(fields, facts.race(row), style);
        style.flag(fields, "hispanicOrLatinoEthnicity", facts.answer(0, row).equals("Y"));
        fields.text("countryOfBirthCode", "")
                .text("stateOfBirthAbbreviation", "")
                .text("cityOfBirth", "")
                .text("publicSchoolResidenceStatus", "");
    }

    private static void writeRace(Fields fields, String race, Style style) throws IOException {
        style.flag(fields, "americanIndianOrAlaskaNative", race.equals("American Indian"));
        style.flag(fields, "asian", race.equals("Asian"));
        style.flag(fields, "blackOrAfricanAmerican", race.equals("Black or African American"));
        style.flag(
                fields,
                "nativeHawaiianOrOtherPacificIslander",
                race.equals("Hawaiian or Other Pacific Islander"));
        style.flag(fields, "white", race.equals("Caucasian"));
        style.flag(fields, "demographicRaceTwoOrMoreRaces", race.equals("Two or More Races"));
    }

    private static String sex(String gender) {
        return switch (gender) {
            case "M" -> "male";
            case "F" -> "female";
            default -> "";
        };
    }
}
