package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.rollcall.roster.Person;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F-27, P17: names in all their forms. */
class CleverTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "Núñez",
                "Þórðr",
                "İnci ılık",
                "山田太郎",
                "עברית",
                "\u202Egnirts desrever\u202C",
                "👩‍👩‍👧‍👦",
                "a\u200Bb",
                "раураl",
                "=1+1",
                "+A1",
                "-2",
                "@SUM(A1)",
                "<script>alert(1)</script>",
                "'; DROP TABLE users; --",
                "\u001B[31mred",
                "${jndi:ldap://x}",
                "%s%n",
                "\"quoted\"",
                "back\\slash",
                "tab\tline\nreturn\r",
                " padded ",
                "null",
                "x"
            })
    void keepsNaughtyNamesUnchanged(String name) {
        assertThat(lastName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'e\u0301', 'é'",
        "'A\u030A', 'Å'",
        "'\uFB01', '\uFB01'",
    })
    void composesNames(String served, String read) {
        assertThat(lastName(served)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b, a\uFFFDb",
        "\\ud83d, \uFFFD",
        "\\ude00x, \uFFFDx",
        "\\ud83d\\ude00, 😀"
    })
    void replacesWhatCannotBeStored(String escaped, String read) {
        assertThat(
                        read(
                                "{\"id\":\"a\",\"name\":{\"last\":\""
                                        + escaped
                                        + "\"},\"roles\":{\"student\":{}}}"))
                .isEqualTo(read);
    }

    @Test
    void cutsANameAfterAThousandCharacters() {
        assertThat(lastName("x".repeat(1_000))).hasSize(1_000);
        assertThat(lastName("x".repeat(1_001))).hasSize(1_000);
        assertThat(lastName("x".repeat(64_000))).hasSize(1_000);
    }

    private static String lastName(String name) {
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(name));
        return read(
                "{\"id\":\"a\",\"name\":{\"last\":\""
                        + escaped
                        + "\"},\"roles\":{\"student\":{}}}");
    }

    private static String read(String user) {
        return ((Person)
                        Fixture.pageOf(connection(), SourceCollection.PEOPLE, user)
                                .records()
                                .getFirst())
                .name()
                .last();
    }
}
