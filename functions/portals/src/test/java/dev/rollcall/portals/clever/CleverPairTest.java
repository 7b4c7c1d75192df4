package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.DISTRICT;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;
import static dev.rollcall.portals.clever.Fixture.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.RotatingSecrets;
import dev.rollcall.portals.scripted.ScriptedPortal.Asked;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.PortalDirectory.Listed;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Two applications at one Clever: one that rosters, one that people sign in with. */
class CleverPairTest {
    private static final String TOKENS = "/oauth/tokens?owner_type=district";
    private static final String SCHOOLS = "/v3.0/schools?limit=10000";

    private final Fixture fixture = new Fixture();
    private final PortalDirectory signIn = signIn();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    @DisplayName(
            "A3: two credentials, two district tokens, one district; neither does for the other")
    void usesTheTokenOfOneApplicationNeverForTheOther() {
        fixture.portal.on(
                "/oauth/tokens",
                Reply.json(tokens(DISTRICT, "token-rostering")),
                Reply.json(tokens(DISTRICT, "token-sign-in")));
        fixture.portal.on("/v3.0/schools", Reply.json(list()));

        fixture.firstPage(SourceCollection.SCHOOLS);
        assertThat(got(signIn.districts()))
                .containsExactly(Listed.live(new DistrictId(Portal.CLEVER, DISTRICT)));
        fixture.firstPage(SourceCollection.SCHOOLS);

        assertThat(fixture.portal.asked())
                .containsExactly(
                        new Asked(TOKENS, basic("app:old")),
                        new Asked(SCHOOLS, "Bearer token-rostering"),
                        new Asked(TOKENS, basic("sign-in-app:secret")),
                        new Asked(SCHOOLS, "Bearer token-rostering"));
    }

    private PortalDirectory signIn() {
        var settings =
                new CleverSettings(
                        fixture.portal.base(), fixture.portal.base(), "v3.0", "clever-sign-in");
        var secret =
                new RotatingSecrets("{\"clientId\":\"sign-in-app\",\"clientSecret\":\"secret\"}");
        return CleverPortal.of(
                        settings,
                        fixture.doors.to(fixture.portal.base()),
                        secret,
                        fixture.doors.clock())
                .directory();
    }

    private static String basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
