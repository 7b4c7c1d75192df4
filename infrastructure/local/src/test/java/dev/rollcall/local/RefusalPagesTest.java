package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What people see who are not let in, and what has to happen until they are. */
class RefusalPagesTest {
    private static final int STUDENTS = 30;

    private static WholeStack stack;
    private static People people;
    private static int settingsVersion = 1;

    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(STUDENTS)),
                        Map.of());
        people = new People(stack, "clever", stack.rosteredDistricts(2));
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @AfterEach
    void restore() throws Exception {
        browser.close();
        stack.press(people.page(), "reset-identity");
        signInSettings("{\"launch\":null,\"teachers\":\"every\",\"unrostered\":\"admit\"}");
    }

    @Test
    void namesTheLaunchDayTheUsWay() throws Exception {
        signInSettings("{\"launch\":\"2040-08-20\"}");

        Page page = comes("student");

        assertThat(page.html()).contains("not-launched", "08/20/2040");
        signInSettings("{\"launch\":null}");
        assertThat(comes("student").html()).contains("Welcome");
    }

    @Test
    void sendsATeacherToTheAccountsOwnerUntilSomebodyApproves() throws Exception {
        signInSettings("{\"teachers\":\"approved\"}");
        JsonNode teacher = onlyTeacher();

        Page page = people.open(browser, teacher, People.TILE);

        assertThat(page.html()).contains("teacher-pending");
        stack.put(
                people.district(),
                "/people/" + teacher.path("id").asText() + "/approval",
                "{\"approval\":\"approved\"}");
        assertThat(people.open(browser, teacher, People.TILE).html()).contains("Welcome");
    }

    @Test
    void keepsAWaitingStudentOutAndGivesDaysOfGraceWhereTheDistrictDoes() throws Exception {
        int taken = stack.get(people.district(), "/seats").path("holding").asInt();
        seats(taken, "{\"policy\":\"block\"}");

        Page waiting = browser.click(people.signIn(browser, newcomer()), People.TILE);
        assertThat(waiting.html()).contains("waiting-for-seat");

        seats(taken, "{\"policy\":\"grace\",\"days\":30}");
        Page grace = browser.click(people.signIn(browser, newcomer()), People.TILE);
        assertThat(grace.html()).contains("days");
        assertThat(browser.press(grace, "Continue").html()).contains("Welcome", "grace until");
    }

    @Test
    void tellsThatTheDistrictIsPaused() throws Exception {
        stack.patch(people.district(), "{\"state\":\"paused\"}");
        Page page = comes("student");
        stack.patch(people.district(), "{\"state\":\"active\"}");

        assertThat(page.html()).contains("district-paused");
    }

    @Test
    void tellsThatThePortalIsDownAndTriesAgain() throws Exception {
        stack.press(people.page(), "identity-errors?kind=503&scope=token");

        Page page = comes("student");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("portal-unavailable");
        stack.press(people.page(), "clear-identity-errors");
        assertThat(browser.click(page, "Try again").html()).contains("Welcome");
    }

    @Test
    void tellsABrowserWithoutCookies() throws Exception {
        people.signIn(browser, people.with("student").getFirst());
        Page start = browser.get(stack.uri().resolve("/sign-in/clever"));
        browser.cookies().forget(stack.uri());

        Page page = browser.open(URI.create(start.headers().getOrDefault("location", "")));

        assertThat(page.html()).contains("cookies-blocked");
    }

    @Test
    @DisplayName(
            "A9: whoever is shared for rostering alone is told that sign-in sharing is missing")
    void explainsWhoMustShareSomebodyForSignIn() throws Exception {
        String pupil = people.with("student").getFirst().path("id").asText();
        people.signIn(browser, pupil + "&as=unshared");

        Page page = browser.open(stack.uri().resolve("/sign-in/clever"));

        assertThat(page.html()).contains("not-shared-for-sign-in");
    }

    @Test
    void recognisesALoginOfTheLibrary() throws Exception {
        String teacher = people.with("teacher").getFirst().path("id").asText();
        Page tiles = people.signIn(browser, teacher + "&as=library");

        assertThat(browser.click(tiles, People.TILE).html()).contains("library");
    }

    @Test
    void goesRoundOnceWhenThePortalLosesTheState() throws Exception {
        stack.press(people.page(), "switch?name=drop-state&on=true");

        assertThat(comes("student").html()).contains("open-from-portal");
    }

    @Test
    void refusesAForgedState() throws Exception {
        Page page =
                browser.open(stack.uri().resolve("/sign-in/clever/callback?code=x&state=forged"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("sign-in-refused");
    }

    /** S-21: nobody learns from outside who ever was on a roster. */
    @Test
    void showsArchivedAndUnknownPeopleTheSamePage() throws Exception {
        signInSettings("{\"unrostered\":\"refuse\"}");
        // A run that began before would be joined, and has not seen who left.
        stack.rest(people.district());
        stack.press(people.page(), "leave?n=1");
        JsonNode run = stack.run(people.district(), "full");
        if (run.path("state").asText().equals("held")) {
            stack.approve(people.district(), run);
        }
        String archived = archivedStudent();
        assertThat(archived).isNotEmpty();

        String unknown =
                stack.press(people.page(), "enrol?n=1").at("/changed/users.created/ids/0").asText();

        Page ofArchived = browser.click(people.signIn(browser, archived), People.TILE);
        Page ofUnknown = browser.click(people.signIn(browser, unknown), People.TILE);

        assertThat(ofArchived.html()).contains("not-on-roster");
        assertThat(withoutNumber(ofUnknown)).isEqualTo(withoutNumber(ofArchived));
        assertThat(ofUnknown.status()).isEqualTo(ofArchived.status());
    }

    private static String withoutNumber(Page page) {
        return page.html().replaceFirst("Number: [^<]*", "");
    }

    private static String archivedStudent() throws Exception {
        return stack.get(people.district(), "/roster/people?archived=true&role=student")
                .at("/items/0/id")
                .asText();
    }

    private Page comes(String role) throws Exception {
        return people.open(browser, people.with(role).getFirst(), People.TILE);
    }

    /** Somebody who teaches and is nothing else. */
    private static JsonNode onlyTeacher() throws Exception {
        return people.with("teacher").stream()
                .filter(person -> person.path("roles").size() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** A pupil who comes when every seat is taken. */
    private static String newcomer() throws Exception {
        List<String> before = ids();
        stack.press(people.page(), "enrol?n=1");
        stack.run(people.district(), "full");
        return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private static List<String> ids() throws Exception {
        return people.with("student").stream().map(each -> each.path("id").asText()).toList();
    }

    private static void seats(int pool, String overSeat) throws Exception {
        settings("{\"seats\":{\"pool\":" + pool + ",\"overSeat\":" + overSeat + "}}");
        stack.seats(people.district(), settingsVersion);
    }

    private static void signInSettings(String json) throws Exception {
        settings("{\"signIn\":" + json + "}");
    }

    private static void settings(String json) throws Exception {
        stack.patch(people.district(), "{\"settings\":" + json + "}");
        settingsVersion = stack.get(people.district(), "").at("/settings/version").asInt();
    }
}
