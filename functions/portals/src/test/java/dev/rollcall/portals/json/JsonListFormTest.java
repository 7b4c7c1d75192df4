package dev.rollcall.portals.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.portals.json.JsonList.Form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class JsonListFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "NAMED; {'list':[1,2]}; 2",
                "NAMED_OR_KEYED; {'list':[1,2]}; 2",
                "NAMED_OR_KEYED; {'list':{'a':1,'b':{}}}; 2",
                "NAMED_OR_KEYED; {'list':{}}; 0",
                "BARE_OR_MISSING; {'list':[1,2]}; 2",
                "BARE_OR_MISSING; [1,2]; 2",
                "BARE_OR_MISSING; []; 0",
                "BARE_OR_MISSING; {'list':null}; 0",
                "BARE_OR_MISSING; {}; 0"
            })
    void findsAListInItsForm(Form form, String json, int count) throws IOException {
        assertThat(read(form, json)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "NAMED; [1]",
                "NAMED; {'list':{}}",
                "NAMED; {'list':null}",
                "NAMED_OR_KEYED; [1]",
                "NAMED_OR_KEYED; {'list':null}",
                "NAMED_OR_KEYED; {}",
                "NAMED_OR_KEYED; {'list':{'a':1}",
                "BARE_OR_MISSING; {'list':{}}",
                "BARE_OR_MISSING; [1] [2]",
                "BARE_OR_MISSING; [1"
            })
    void findsItInNoOther(Form form, String json) {
        assertThatThrownBy(() -> read(form, json)).isInstanceOf(IOException.class);
    }

    private static List<Item> read(Form form, String json) throws IOException {
        List<Item> items = new ArrayList<>();
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        new JsonList("list", Set.of(), Set.of(), form)
                .read(new ByteArrayInputStream(bytes), items::add);
        return items;
    }
}
