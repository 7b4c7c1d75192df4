package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The people of one portal's district, and what they do at a device. */
final class People {
    static final String TILE = "Open the app";
    static final String PORTAL_LAUNCH = "Open the app (portal launch, no state)";

    private static final Pattern PERSON =
            Pattern.compile("/login\\?person=([^&]+)&amp;role=student");

    private final WholeStack stack;
    private final String page;
    private final URI portal;
    private final String district;

    People(WholeStack stack, String portal, JsonNode districts) {
        this.stack = stack;
        this.page = "the sandbox's " + (portal.equals("clever") ? "Clever" : "ClassLink");
        this.portal = stack.portal(page);
        this.district = WholeStack.districtOf(portal, districts);
    }

    String district() {
        return district;
    }

    /** The name of the portal's page of buttons. */
    String page() {
        return page;
    }

    /** The records of people with this role, as the account API has them. */
    List<JsonNode> with(String role) throws Exception {
        JsonNode page = stack.get(district, "/roster/people?limit=50&role=" + role);
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Signs in at the portal and opens the product by one of its tiles. */
    Page open(WebBrowser browser, JsonNode person, String tile) throws Exception {
        return browser.click(signIn(browser, person), tile);
    }

    /** Signs in at the portal; answers its page of tiles. */
    Page signIn(WebBrowser browser, JsonNode person) throws Exception {
        return signIn(browser, person.path("id").asText());
    }

    Page signIn(WebBrowser browser, String id) throws Exception {
        stack.watch(browser);
        return browser.open(portal.resolve("/login?person=" + id));
    }

    /** Where somebody signs in and goes straight on into the product, as by a bookmark. */
    URI launched(JsonNode person) {
        return portal.resolve(
                "/login?person=" + person.path("id").asText() + "&continue=%2Flaunch");
    }

    /** The portal's id of the first pupil whom its login page names. */
    String firstAtTheLogin(WebBrowser browser) throws Exception {
        String page = browser.get(portal.resolve("/login")).html();
        return PERSON.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    static String name(JsonNode person) {
        return person.at("/name/first").asText() + " " + person.at("/name/last").asText();
    }
}
