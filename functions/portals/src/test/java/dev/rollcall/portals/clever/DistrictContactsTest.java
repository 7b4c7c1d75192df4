package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.DISTRICT;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.RosterSource.Fetch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class DistrictContactsTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    @DisplayName("R15: the contact is whom the portal names")
    void tellsTheContact() {
        String contact =
                "{\"name\":{\"first\":\"Ivy\",\"last\":\"Ó\"},\"email\":\"ivy@example.org\",\"title\":\"IT\"}";

        assertThat(got(contact(Reply.json(list(district(DISTRICT, contact))))))
                .contains(new DistrictContact("Ivy Ó", Optional.of("ivy@example.org")));
    }

    @ParameterizedTest(name = "R15: {0} names nobody")
    @ValueSource(strings = {"null", "\"Ivy\"", "[]"})
    void tellsNobodyWhereNobodyIsNamed(String contact) {
        assertThat(got(contact(Reply.json(list(district(DISTRICT, contact)))))).isEmpty();
    }

    @Test
    void tellsNobodyOfAnotherDistrict() {
        String contact = "{\"name\":{\"first\":\"Ivy\"},\"email\":\"ivy@example.org\"}";

        assertThat(got(contact(Reply.json(list(district("f".repeat(24), contact)))))).isEmpty();
    }

    @Test
    void saysThatThePortalIsOut() {
        assertThat(contact(Reply.status(500))).isInstanceOf(Fetch.Unavailable.class);
    }

    private Fetch<Optional<DistrictContact>> contact(Reply reply) {
        fixture.portal.on("/v3.0/districts", reply);
        return fixture.clever.directory().contact(new DistrictId(Portal.CLEVER, DISTRICT));
    }

    private static String district(String id, String contact) {
        return "{\"id\":\"%s\",\"name\":\"x\",\"district_contact\":%s}".formatted(id, contact);
    }
}
