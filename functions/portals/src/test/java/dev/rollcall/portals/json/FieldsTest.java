package dev.rollcall.portals.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.roster.plan.Quarantined.Code;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

class FieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{}'|MISSING_ID",
                "'{\"id\":null}'|MISSING_ID",
                "'{\"id\":\"\"}'|MISSING_ID",
                "'{\"id\":\" \"}'|MISSING_ID",
                "'{\"id\":\"a b\"}'|MALFORMED_ID",
                "'{\"id\":\"a#b\"}'|MALFORMED_ID",
                "'{\"id\":\"a/b\"}'|MALFORMED_ID",
                "'{\"id\":\"é\"}'|MALFORMED_ID",
                "'{\"id\":{}}'|WRONG_TYPE",
                "'{\"id\":[]}'|WRONG_TYPE"
            })
    void knowsNoRecordWithoutAnId(String json, Code code) throws IOException {
        assertRefused(json, Fields::id, code, "id");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "'\"58da8a43cc70ab00017a1a87\"', 58da8a43cc70ab00017a1a87",
        "'\"Ab-1.x_2\"', Ab-1.x_2"
    })
    void readsAnId(String id, String text) throws IOException {
        assertThat(fields("{\"id\":" + id + "}").id()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":\"\"}", "{\"a\":\"  \"}"})
    void takesBlankForAbsent(String json) throws IOException {
        assertThat(fields(json).text("a")).isEmpty();
        assertThat(fields(json).reference("a")).isEmpty();
        assertThat(fields(json).textOrEmpty("a")).isBlank();
    }

    @Test
    void takesNumbersAndTruthForText() throws IOException {
        Fields fields = fields("{\"a\":9,\"b\":true,\"c\":[1,\"2\",null,\"\"]}");

        assertThat(fields.text("a")).contains("9");
        assertThat(fields.text("b")).contains("true");
        assertThat(fields.references("c")).containsExactly("1", "2");
    }

    @Test
    void takesNullForAnEmptyArrayOrNoObject() throws IOException {
        Fields fields = fields("{\"a\":null}");

        assertThat(fields.references("a")).isEmpty();
        assertThat(fields.objects("a")).isEmpty();
        assertThat(fields.object("a")).isEmpty();
    }

    @Test
    void refusesAnotherShapeAndNamesThePlace() throws IOException {
        String json = "{\"o\":{\"s\":[],\"l\":\"x\",\"m\":[{}],\"n\":[\"\",\"a b\"]}}";
        Function<Fields, Fields> inner = fields -> fields.object("o").orElseThrow();

        assertRefused(json, fields -> inner.apply(fields).text("s"), Code.WRONG_TYPE, "o.s");
        assertRefused(json, fields -> inner.apply(fields).object("l"), Code.WRONG_TYPE, "o.l");
        assertRefused(json, fields -> inner.apply(fields).references("l"), Code.WRONG_TYPE, "o.l");
        assertRefused(json, fields -> inner.apply(fields).references("m"), Code.WRONG_TYPE, "o.m");
        assertRefused(json, fields -> inner.apply(fields).objects("n"), Code.WRONG_TYPE, "o.n");
        assertRefused(
                json, fields -> inner.apply(fields).references("n"), Code.MALFORMED_ID, "o.n");
    }

    @Test
    void namesNoValueInItsRefusal() {
        assertThatThrownBy(() -> fields("{\"id\":\"canary canary\"}").id())
                .hasMessage("MALFORMED_ID at id");
    }

    private static void assertRefused(
            String json, Function<Fields, Object> reading, Code code, String path)
            throws IOException {
        Fields fields = fields(json);

        assertThatThrownBy(() -> reading.apply(fields))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        refused -> assertThat(refused.flaw()).isEqualTo(new Flaw(code, path)));
    }

    private static Fields fields(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonList.object(new ByteArrayInputStream(bytes))
                .map(item -> Fields.of(item.value()))
                .orElseThrow();
    }
}
