package dev.rollcall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.Locales;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** F-27: what portals write must come back unchanged, but for what cannot be stored. */
final class SourceTextTest {

    private static final int LONGEST = SourceText.LONGEST;

    static final List<String> HARMLESS =
            List.of(
                    "O'Brien \"Bob\" \\ {} <b>&amp;</b>",
                    " leading, trailing \t and\r\nlines ",
                    "=1+1",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "x",
                    "\u0627\u0644\u0637\u0627\u0644\u0628\u0629 \u202E\u0645\u0631\u064A\u0645\u202C",
                    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                    "\uD835\uDCB5o\u00EB",
                    "\u0130stanbul \u0131i",
                    "\uFF21\u200B",
                    "\u041E\u043B\u044C\u0433\u0430 Olga",
                    "q\u0323\u0307",
                    "\u001B[31mred\u001B[0m",
                    "\uFFFD");

    @ParameterizedTest
    @FieldSource("HARMLESS")
    void keepsWhatCanBeStored(String text) {
        assertThat(SourceText.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("HARMLESS")
    void keepsItUnderEveryLocaleToo(String text) {
        for (String locale : List.of("tr-TR", "ar", "lt-LT")) {
            Locales.under(locale, () -> assertThat(SourceText.clean(text)).isEqualTo(text));
        }
    }

    @Test
    void composesLettersAndMarks() {
        assertThat(SourceText.clean("Zoe\u0308")).isEqualTo("Zo\u00EB");
        assertThat(SourceText.clean("\u1112\u1161\u11AB")).isEqualTo("\uD55C");
    }

    @Test
    void keepsCompatibilityLettersApart() {
        assertThat(SourceText.clean("\uFB01 \u2460 \uFF21")).isEqualTo("\uFB01 \u2460 \uFF21");
    }

    @Test
    void ordersMarksThatMeanTheSame() {
        assertThat(SourceText.clean("q\u0307\u0323")).isEqualTo(SourceText.clean("q\u0323\u0307"));
    }

    @Test
    void replacesNul() {
        assertThat(SourceText.clean("a\u0000b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE00b", "a\uDE00\uD83Db", "\uD83D\uD83D\uDE00"})
    void replacesLoneSurrogatesOneByOne(String broken) {
        String clean = SourceText.clean(broken);

        assertThat(clean.codePoints()).noneMatch(SourceTextTest::isSurrogate).contains(0xFFFD);
        assertThat(clean.codePointCount(0, clean.length()))
                .isEqualTo(broken.codePointCount(0, broken.length()));
    }

    @Nested
    class OfLongText {

        @Test
        void keepsAThousandCharacters() {
            String text = "n".repeat(LONGEST);

            assertThat(SourceText.clean(text)).isEqualTo(text);
        }

        @Test
        void cutsTheThousandAndFirst() {
            assertThat(SourceText.clean("n".repeat(LONGEST) + "x")).isEqualTo("n".repeat(LONGEST));
        }

        @Test
        void neverCutsACharacterInTwo() {
            String text = "n".repeat(LONGEST - 1) + "\uD83D\uDE00";

            assertThat(SourceText.clean(text)).isEqualTo("n".repeat(LONGEST - 1));
        }

        @Test
        void keepsACharacterThatJustFits() {
            String text = "n".repeat(LONGEST - 2) + "\uD83D\uDE00";

            assertThat(SourceText.clean(text + "x")).isEqualTo(text);
        }

        @Test
        void countsAfterComposing() {
            assertThat(SourceText.clean("e\u0301".repeat(LONGEST)))
                    .isEqualTo("\u00E9".repeat(LONGEST));
        }
    }

    @Nested
    class OfOptionalText {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
        void takesBlankForAbsent(String blank) {
            assertThat(SourceText.present(blank)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", " 007 ", "null", "\u200B"})
        void keepsEverythingElse(String text) {
            assertThat(SourceText.present(text)).contains(text);
        }

        @Test
        void cleansWhatIsThere() {
            assertThat(SourceText.present("Zoe\u0308\u0000")).contains("Zo\u00EB\uFFFD");
        }
    }

    /** Otherwise a record would differ from itself each night. */
    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(27);
        for (int round = 0; round < 2_000; round++) {
            String once = SourceText.clean(noise(random));

            assertThat(SourceText.clean(once)).isEqualTo(once);
            assertThat(once.length()).isLessThanOrEqualTo(LONGEST);
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
            assertThat(once.codePoints()).noneMatch(SourceTextTest::isSurrogate);
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(5) == 0 ? LONGEST + random.nextInt(40) : random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> (char) random.nextInt(0x10000);
                        case 1 -> (char) (0x0300 + random.nextInt(0x50));
                        case 2 -> (char) (0xD800 + random.nextInt(0x800));
                        case 3 -> (char) (0x1100 + random.nextInt(0x100));
                        default -> (char) ('a' + random.nextInt(26));
                    });
        }
        return text.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
