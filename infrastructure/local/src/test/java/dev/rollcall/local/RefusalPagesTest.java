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

import java.net.URI;
import java.util.Map;

/** What people see who are not let in, and what has to happen until they are. */
class RefusalPagesTest {
    private static final int SEATS_FOR_ALL = 60;

    private static WholeStack stack;
    private static People people;
    private static int settingsVersion = 1;

    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(SEATS_FOR_ALL)),
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
        String teacher = people.with("teacher").getFirst().path("id").asText();

        Page page = comes("teacher");

        assertThat(page.html()).contains("teacher-pending");
        stack.put(
                people.district(),
                "/people/" + teacher + "/approval",
                "{\"approval\":\"approved\"}");
        assertThat(comes("teacher").html()).contains("Welcome");
    }

    @Test
    void keepsAWaitingStudentOutAndGivesDaysOfGraceWhereTheDistrictDoes() throws Exception {
        settings("{\"seats\":{\"pool\":0,\"overSeat\":{\"policy\":\"block\"}}}");
        stack.seats(people.district(), settingsVersion);
        Page waiting = comes("student");
        settings("{\"seats\":{\"pool\":0,\"overSeat\":{\"policy\":\"grace\",\"days\":30}}}");
        stack.seats(people.district(), settingsVersion);
        Page grace = comes("student");
        Page product = browser.press(grace, "Continue");
        settings("{\"seats\":{\"pool\":null,\"overSeat\":{\"policy\":\"block\"}}}");
        stack.seats(people.district(), settingsVersion);

        assertThat(waiting.html()).contains("waiting-for-seat");
        assertThat(grace.html()).contains("days");
        assertThat(product.html()).contains("Welcome", "grace until");
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

    /** product.md A9: shared with the rostering application alone. */
    @Test
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
        stack.press(people.page(), "leave?n=1");
        JsonNode run = stack.run(people.district(), "full");
        if (run.path("state").asText().equals("held")) {
            stack.approve(people.district(), run);
        }
        String archived = archivedStudent();

        Page ofArchived = browser.click(people.signIn(browser, archived), People.TILE);

        assertThat(ofArchived.html()).contains("not-on-roster");
    }

    private static String archivedStudent() throws Exception {
        return stack.get(people.district(), "/roster/people?archived=true&role=student")
                .at("/items/0/id")
                .asText();
    }

    private Page comes(String role) throws Exception {
        return people.open(browser, people.with(role).getFirst(), People.TILE);
    }

    private static void signInSettings(String json) throws Exception {
        settings("{\"signIn\":" + json + "}");
    }

    private static void settings(String json) throws Exception {
        stack.patch(people.district(), "{\"settings\":" + json + "}");
        settingsVersion = stack.get(people.district(), "").at("/settings/version").asInt();
    }
}
