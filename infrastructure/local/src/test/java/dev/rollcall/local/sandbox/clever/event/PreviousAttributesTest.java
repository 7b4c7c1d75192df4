package dev.rollcall.local.sandbox.clever.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviousAttributesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'b':2} | {'a':1,'b':3} | {'b':2}",
                "{'n':{'f':'A','l':'B'}} | {'n':{'f':'A','l':'C'}} | {'n':{'l':'B'}}",
                "{'s':[1,2]} | {'s':[2]} | {'s':[1,2]}",
                "{'a':1} | {} | {'a':1}",
                "{} | {'a':1} | {'a':null}",
                "{'last_modified':'x'} | {'last_modified':'y'} | {}"
            })
    void saysOnlyWhatWasDifferent(String before, String after, String previous) throws Exception {
        assertThat(PreviousAttributes.of(object(before), object(after)))
                .isEqualTo(object(previous));
    }

    @Test
    void isEmptyForEqualObjects() throws Exception {
        ObjectNode same = object("{'n':{'f':'A'},'s':[1]}");

        assertThat(PreviousAttributes.of(same, same.deepCopy())).isEmpty();
    }

    private static ObjectNode object(String text) throws Exception {
        return JSON.readValue(text.replace('\'', '"'), ObjectNode.class);
    }
}
