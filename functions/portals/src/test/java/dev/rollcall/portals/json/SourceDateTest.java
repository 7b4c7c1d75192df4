package dev.rollcall.portals.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class SourceDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025-08-01, 2025-08-01",
        "2025-8-1, 2025-08-01",
        "2012-12-01T00:00:00.000Z, 2012-12-01",
        "2012-12-01 00:00:00, 2012-12-01",
        "6/18/1998, 1998-06-18",
        "06/18/1998, 1998-06-18",
        "' 2/29/2024 ', 2024-02-29"
    })
    void readsDays(String text, LocalDate day) {
        assertThat(SourceDate.of(text)).contains(day);
    }

    /** P10: the week year of these days is another one. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31", "2027-01-01", "2021-01-03", "2020-12-31"})
    void readsCalendarYearsAroundNewYear(String text) {
        assertThat(SourceDate.of(text)).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2025-02-30",
                "13/1/2025",
                "1/32/2025",
                "0000-00-00",
                "2025",
                "25-1-1",
                "2025-W01-1",
                "٢٠٢٥-٠٨-٠١",
                "2025-08-01x"
            })
    void readsNothingElse(String text) {
        assertThat(SourceDate.of(text)).isEmpty();
    }
}
