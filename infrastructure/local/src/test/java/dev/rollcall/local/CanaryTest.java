package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.login.lie.Lie;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * M-12: whatever anybody does, what the functions print and what browsers are shown when they are
 * turned away holds no name, no address, no code, no token and no cookie.
 */
class CanaryTest {
    private static final String[] PORTALS = {"clever", "classlink"};
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("[?&](?:code|state|nonce|code_challenge)=([^&]{8,})");

    private final Set<String> secrets = new HashSet<>();
    private final Set<String> personal = new HashSet<>();
    private final List<Page> turnedAway = new ArrayList<>();

    @Test
    void nothingPersonalAndNothingSecretIsPrintedOrShown() throws Exception {
        try (var journal = new Journal();
                var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
                var stack = new WholeStack(sandbox, Map.of())) {
            JsonNode districts = stack.rosteredDistricts(2);
            for (String portal : PORTALS) {
                People people = new People(stack, portal, districts);
                remember(people.with("student"));
                remember(people.with("teacher"));
                everythingIsDone(stack, people, portal);
            }
            String printed = journal.text();

            assertThat(printed).contains("personal-data-shown", "\"function\":\"console-view\"");
            assertThat(journal.lines("ANY /sign-in/{portal}/callback"))
                    .hasSizeGreaterThan(2 * Lie.values().length);
            assertThat(secrets).hasSizeGreaterThan(200);
            assertThat(personal).hasSizeGreaterThan(120);
            assertThat(secrets).noneMatch(printed::contains);
            assertThat(personal).noneMatch(printed::contains);
            assertThat(turnedAway)
                    .hasSizeGreaterThan(60)
                    .allSatisfy(page -> {
                        assertThat(secrets).noneMatch(page.html()::contains);
                        assertThat(personal).noneMatch(page.html()::contains);
                    });
        }
    }

    private void everythingIsDone(WholeStack stack, People people, String portal) throws Exception {
        JsonNode pupil = people.with("student").getFirst();
        comesIn(stack, people, pupil, People.TILE);
        comesIn(stack, people, pupil, People.PORTAL_LAUNCH);
        comesIn(stack, people, people.with("teacher").getFirst(), People.TILE);
        for (Lie lie : Lie.values()) {
            stack.press(people.page(), "lie?name=" + lie.code());
            comesIn(stack, people, pupil, People.TILE);
        }
        stack.press(people.page(), "lie?name=none");
        stack.press(people.page(), "identity-errors?kind=503");
        comesIn(stack, people, pupil, People.PORTAL_LAUNCH);
        stack.press(people.page(), "reset-identity");
        forged(stack, portal);
        operatorsLook(stack, people.district(), pupil.path("id").asText());
    }

    /** Every widget, the plan, and the person themself, who is shown and not printed. */
    private static void operatorsLook(WholeStack stack, String district, String person)
            throws Exception {
        String run = stack.get(district, "/runs").at("/items/0/id").asText();
        Map<String, String> where = Map.of("district", district, "run", run, "person", person);
        for (String widget :
                List.of("districts", "district", "run", "explain", "sign-ins", "queues")) {
            look(stack, where, Map.of("widget", widget));
        }
        look(stack, where, Map.of("widget", "run", "part", "plan"));
        look(stack, where, Map.of("widget", "run", "part", "quarantine"));
        look(stack, where, Map.of("widget", "explain", "personal", "shown"));
        look(stack, where, Map.of("widget", "district", "district", "no such district"));
        stack.console("ConsoleActionFunction", and(where, Map.of("action", "preview")), "Operator");
    }

    private static void look(
            WholeStack stack, Map<String, String> where, Map<String, String> parameters)
            throws Exception {
        stack.console("ConsoleViewFunction", and(where, parameters), "Operator");
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private void comesIn(WholeStack stack, People people, JsonNode person, String tile)
            throws Exception {
        try (var browser = new WebBrowser()) {
            Page page = people.signIn(browser, person);
            page = page.has(tile) ? browser.click(page, tile) : page;
            if (page.html().contains("Welcome")) {
                browser.press(browser.click(page, "Sign out"), "Sign out");
            } else if (isOurs(stack, page)) {
                turnedAway.add(page);
            }
            remember(browser);
        }
    }

    private void forged(WholeStack stack, String portal) throws Exception {
        String callback = "/sign-in/" + portal + "/callback?code=canary-code-0123456789&state=";
        try (var browser = new WebBrowser()) {
            turnedAway.add(browser.open(stack.uri().resolve(callback + "canary-state-0123456789")));
            turnedAway.add(
                    browser.open(stack.uri().resolve(callback + "&code=canary-second-code")));
            secrets.add("canary-second-code");
            remember(browser);
        }
    }

    private static boolean isOurs(WholeStack stack, Page page) {
        return page.address().getAuthority().equals(stack.uri().getAuthority());
    }

    private void remember(WebBrowser browser) {
        secrets.addAll(browser.cookies().seen().stream().filter(v -> v.length() > 8).toList());
        browser.addresses().stream()
                .map(URI::toString)
                .flatMap(address -> SECRET_PARAMETER.matcher(address).results())
                .map(match -> match.group(1))
                .forEach(secrets::add);
    }

    private void remember(List<JsonNode> people) {
        for (JsonNode person : people) {
            personal.add(People.name(person));
            if (person.hasNonNull("email")) {
                personal.add(person.path("email").asText());
            }
        }
    }
}
