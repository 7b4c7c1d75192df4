package dev.rollcall.local.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void keepsRepeatedParametersAndTheirOrder() {
        Query query = Query.parse("record_type=users&limit=5&record_type=sections");

        assertThat(query.all("record_type")).containsExactly("users", "sections");
        assertThat(query.number("limit", 1)).isEqualTo(5);
        assertThat(query).hasToString("?record_type=users&record_type=sections&limit=5");
    }

    @Test
    void decodesAndEncodes() {
        Query query = Query.parse("q=a%20b%26c&empty=&bare");

        assertThat(query.first("q")).hasValue("a b&c");
        assertThat(query.first("empty")).isEmpty();
        assertThat(query.with("q", "ü&")).hasToString("?empty=&bare=&q=%C3%BC%26");
    }

    @Test
    void refusesBrokenEscapes() {
        assertThatThrownBy(() -> Query.parse("q=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
