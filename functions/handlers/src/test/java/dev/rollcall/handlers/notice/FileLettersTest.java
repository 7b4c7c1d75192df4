package dev.rollcall.handlers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.Letter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Map;

final class FileLettersTest {
    private static final Party PARTY = Party.of("clever:58da8a43");
    private static final Instant AT = Instant.parse("2026-11-23T23:30:00Z");

    private final FileLetters letters = new FileLetters();

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void hasWordsForEveryKindPlainAndHtml(FactKind kind) {
        Letter letter = letters.write(PARTY, fact(kind, Map.of()));

        assertThat(letter.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(letter.plain()).isNotBlank().doesNotContain("{{", "Subject:", "<p>");
        assertThat(letter.html())
                .startsWith("<!doctype html>")
                .contains("<p>", "<h1", "</html>")
                .doesNotContain("{{");
    }

    @Test
    void tellsAShortageAndTheThreeWaysOut() {
        Map<String, String> details =
                Map.of("needed", "510", "seats", "500", "missing", "10", "product", "math");

        Letter letter = letters.write(PARTY, fact(FactKind.SHORTAGE, details));

        assertThat(letter.subject()).isEqualTo("clever:58da8a43 has fewer seats than students");
        assertThat(letter.plain())
                .contains("shares 510 students and has 500 seats for math: 10 are missing")
                .contains("add seats", "narrow what is shared", "made by hand");
    }

    @Test
    void encodesEveryValueInHtml() {
        Map<String, String> hostile = Map.of("run", "<script>\"&'$1\\{{about}}");

        Letter letter = letters.write(PARTY, fact(FactKind.HELD, hostile));

        assertThat(letter.html())
                .contains("&lt;script&gt;&quot;&amp;&#39;$1\\{{about}}")
                .doesNotContain("<script>");
        assertThat(letter.plain()).contains("<script>\"&'$1\\{{about}}");
    }

    @Test
    void writesDatesTheAmericanWayAndADashForWhatIsUnknown() {
        Letter letter =
                letters.write(PARTY, fact(FactKind.REQUESTED, Map.of("purposes", "rostering")));

        assertThat(letter.plain())
                .contains("asked for rostering on 11/23/2026.")
                .contains("Who must act next: –.");
    }

    private static Fact fact(FactKind kind, Map<String, String> details) {
        return new Fact(kind, kind.code(), AT, details);
    }
}
