package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Portals have been seen to do a thing one way or the other: people come in either way. */
class OddPortalTest {
    private static final Map<String, People> PEOPLE = new HashMap<>();

    private static SandboxPortals portals;
    private static WholeStack stack;

    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        portals = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        stack = new WholeStack(portals, Map.of());
        JsonNode districts = stack.rosteredDistricts(2);
        for (String portal : new String[] {"clever", "classlink"}) {
            PEOPLE.put(portal, new People(stack, portal, districts));
        }
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        for (People people : PEOPLE.values()) {
            stack.press(people.page(), "reset-identity");
        }
    }

    @ParameterizedTest(name = "{0} with {1} {2}, by {3}")
    @CsvSource({
        "clever, id-token, false, " + People.TILE,
        "clever, id-token, false, '" + People.PORTAL_LAUNCH + "'",
        "clever, check-pkce, false, " + People.TILE,
        "clever, token-type, false, " + People.TILE,
        "classlink, check-pkce, false, " + People.TILE,
        "classlink, advertise-pkce, true, " + People.TILE,
        "classlink, numbers-as-strings, true, " + People.TILE,
        "classlink, org-id-string, true, " + People.TILE,
        "classlink, classlink-claims, false, '" + People.PORTAL_LAUNCH + "'",
    })
    void letsAPupilIn(String portal, String name, boolean on, String tile) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();
        stack.press(people(portal).page(), "switch?name=" + name + "&on=" + on);

        Page product = people(portal).open(browser, pupil, tile);

        assertThat(product.html()).contains("Welcome, " + People.name(pupil), "holding");
    }

    /** classlink-oneroster.md §3.6: the login is the second key of somebody it was linked to. */
    @Test
    void knowsALoginAgainWhoseSourcedIdIsBlank() throws Exception {
        JsonNode pupil = people("classlink").with("student").getFirst();
        people("classlink").open(browser, pupil, People.TILE);
        stack.press(people("classlink").page(), "switch?name=blank-sourced-id&on=true");

        Page product = people("classlink").open(browser, pupil, People.TILE);

        assertThat(product.html()).contains("Welcome, " + People.name(pupil), "holding");
    }

    /** clever.md §4.5: a page of status 401 that navigates by itself, where a setting says so. */
    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void sendsABrowserRoundByAPageWhereASettingSaysSo(String portal) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();
        try (var signIn = new LoneSignIn(stack, portals, Map.of("UNSOLICITED_ANSWER", "page"))) {
            Page product = people(portal).open(browser, pupil, People.PORTAL_LAUNCH);

            assertThat(product.html()).contains("Welcome, " + People.name(pupil));
            assertThat(browser.pages())
                    .filteredOn(page ->
                            page.address().getAuthority().equals(signIn.uri().getAuthority()))
                    .extracting(Page::status)
                    .contains(401);
        } finally {
            portals.register(stack.uri());
        }
    }

    @Test
    void letsSomebodyWithTwoRolesChoose() throws Exception {
        People people = people("clever");
        stack.patch(people.district(), "{\"settings\":{\"signIn\":{\"roles\":\"ask\"}}}");
        JsonNode teacher =
                people.with("teacher").stream()
                        .filter(each -> each.path("roles").size() > 1)
                        .findFirst()
                        .orElseThrow();

        Page asked = people.open(browser, teacher, People.TILE);
        Page product = browser.press(asked, "I am a teacher");

        assertThat(product.html()).contains("Welcome, " + People.name(teacher), "<dd>teacher");
        stack.patch(people.district(), "{\"settings\":{\"signIn\":{\"roles\":\"highest\"}}}");
    }

    private static People people(String portal) {
        return Objects.requireNonNull(PEOPLE.get(portal));
    }
}
