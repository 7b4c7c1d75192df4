package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.CleverTokensTest.code;
import static dev.rollcall.portals.clever.Fixture.DISTRICT;
import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictNamesTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsTheName() {
        assertThat(got(name(Reply.json(list(district(DISTRICT, "\"Núñez ISD\""))))))
                .isEqualTo("Núñez ISD");
    }

    @Test
    void tellsNoNameWhereThereIsNone() {
        assertThat(got(name(Reply.json(list(district(DISTRICT, "null")))))).isEmpty();
    }

    /** P39. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"ffffffffffffffffffffffff\",\"name\":\"Other\"}",
                "{\"name\":\"x\"}",
                "{\"id\":\"58da8a43cc70ab00017a1a87\",\"name\":{}}"
            })
    void tellsNoOtherDistrictsName(String district) {
        assertThat(name(Reply.json(list(district)))).isEqualTo(Fetches.refused());
    }

    @Test
    void saysWhenThereIsNoDistrict() {
        assertThat(name(Reply.json(list()))).isEqualTo(new Fetch.Missing<>());
        assertThat(name(Reply.html(404))).isEqualTo(new Fetch.Missing<>());
    }

    @ParameterizedTest
    @CsvSource({"500, PORTAL_UNAVAILABLE", "401, PORTAL_REFUSED", "302, PORTAL_ANSWER_BROKEN"})
    void namesEveryTrouble(int status, ErrorCode code) {
        assertThat(code(name(Reply.status(status)))).isEqualTo(code);
    }

    private Fetch<String> name(Reply reply) {
        fixture.portal.on("/v3.0/districts", reply);
        return fixture.source.districtName(connection());
    }

    private static String district(String id, String name) {
        return "{\"id\":\"%s\",\"name\":%s}".formatted(id, name);
    }
}
