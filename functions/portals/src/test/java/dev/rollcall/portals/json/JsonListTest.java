package dev.rollcall.portals.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.roster.plan.Quarantined.Code;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class JsonListTest {

    private final List<Item> items = new ArrayList<>();

    @Test
    void handsOverEveryElementInOrderAndAnswersWhatStandsBeside() throws IOException {
        Map<String, JsonNode> beside =
                read("{\"links\":[1],\"x\":{\"y\":[]},\"data\":[1,\"a\",null,true,{}]}");

        assertThat(items.stream().map(item -> item.value().toString()))
                .containsExactly("\"1\"", "\"a\"", "null", "true", "{}");
        assertThat(beside.get("links")).hasToString("[\"1\"]");
        assertThat(beside).doesNotContainKey("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"data\"",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":\"\"}",
                "{\"data\":0}",
                "{\"resources\":[]}",
                "{\"Data\":[]}",
                "{\"data\":[],\"data\":[]}",
                "{\"data\":[],\"links\":[],\"links\":[]}",
                "{\"data\":[]}{}",
                "{\"data\":[]}x",
                "{\"data\":[]",
                "{\"data\":[}",
                "{\"data\":[,]}",
                "{\"data\":[1,]}",
                "{\"data\":[NaN]}",
                "{\"data\":[01]}",
                "{data:[]}",
                "{'data':[]}",
                "{\"data\":[] /* none */}",
                "{\"data\":[\"\\x\"]}",
                "<html>"
            })
    void takesNothingElseForAList(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] body = "{\"data\":[\"é\"]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> list(Set.of()).read(new ByteArrayInputStream(body), items::add))
                .isInstanceOf(IOException.class);
    }

    @Test
    void readsWhatBeginsWithAByteOrderMark() throws IOException {
        read("\uFEFF{\"data\":[{}]}");

        assertThat(items).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"32, false", "33, true", "10000, true"})
    void costsOneRecordWhenItIsTooDeep(int depth, boolean isFlawed) throws IOException {
        read("{\"data\":[" + "[".repeat(depth) + "]".repeat(depth) + ",{\"a\":1}]}");

        assertThat(items.get(0).flaw().isPresent()).isEqualTo(isFlawed);
        assertThat(items.get(1).flaw()).isEmpty();
        assertThat(items.get(1).value().path("a").asText()).isEqualTo("1");
    }

    @Test
    void refusesAnAbyss() {
        String abyss = "{\"data\":[" + "[".repeat(200_000);

        assertThatThrownBy(() -> read(abyss)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"64000, false", "64001, true", "10000000, true"})
    void costsOneRecordWhenItsTextIsTooLong(int length, boolean isFlawed) throws IOException {
        read("{\"data\":[{\"name\":\"" + "x".repeat(length) + "\"},{}]}");

        assertThat(items.get(0).flaw().map(Flaw::code))
                .isEqualTo(isFlawed ? Optional.of(Code.TOO_LARGE) : Optional.empty());
        assertThat(items.get(1).flaw()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32, false", "33, true", "5000, true"})
    void costsOneRecordWhenItsNumberIsTooLong(int digits, boolean isFlawed) throws IOException {
        read("{\"data\":[{\"n\":" + "7".repeat(digits) + "}]}");

        assertThat(items.get(0).flaw().isPresent()).isEqualTo(isFlawed);
    }

    @ParameterizedTest
    @CsvSource({"249998, false", "249999, true"})
    void costsOneRecordWhenItHoldsTooMuch(int elements, boolean isFlawed) throws IOException {
        read("{\"data\":[{\"a\":[" + "1,".repeat(elements - 1) + "1]},{}]}");

        assertThat(items.get(0).flaw().isPresent()).isEqualTo(isFlawed);
        assertThat(items.get(1).flaw()).isEmpty();
    }

    @Test
    void costsOneRecordWhenItSaysANameTwice() throws IOException {
        read("{\"data\":[{\"a\":{\"b\":1,\"b\":2}},{\"a\":1}]}");

        assertThat(items.get(0).flaw()).contains(new Flaw(Code.WRONG_TYPE, "a.b"));
        assertThat(items.get(1).flaw()).isEmpty();
    }

    @Test
    void namesNoOddNamesInPaths() throws IOException {
        read("{\"data\":[{\"Ada Núñez\":{\"b\":\"" + "x".repeat(64_001) + "\"}}]}");

        assertThat(items.get(0).flaw()).contains(new Flaw(Code.TOO_LARGE, "?.b"));
    }

    @Test
    void passesOverWhatNobodyNeedsWhateverItHolds() throws IOException {
        String mad = "[".repeat(50) + "]".repeat(50);
        String body = "{\"data\":[{\"ext\":{\"a\":" + mad + ",\"a\":1},\"b\":1}]}";

        list(Set.of("ext")).read(stream(body), items::add);

        assertThat(items.get(0).flaw()).isEmpty();
        assertThat(items.get(0).value().toString()).isEqualTo("{\"b\":\"1\"}");
    }

    @Test
    void keepsNumbersAsTheyAreWritten() throws IOException {
        read("{\"data\":[1.50,-0,1e5,12345678901234567890]}");

        assertThat(items.stream().map(item -> item.value().asText()))
                .containsExactly("1.50", "-0", "1e5", "12345678901234567890");
    }

    @Test
    void printsNothingOfARecord() throws IOException {
        read("{\"data\":[\"canary\"]}");

        assertThat(items.toString()).doesNotContain("canary");
    }

    private Map<String, JsonNode> read(String body) throws IOException {
        return list(Set.of()).read(stream(body), items::add);
    }

    private static JsonList list(Set<String> unread) {
        return new JsonList("data", Set.of("links"), unread);
    }

    private static ByteArrayInputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
