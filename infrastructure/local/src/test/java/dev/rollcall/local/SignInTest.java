package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

/** From a portal's tile into the product and out again, through the whole stack. */
class SignInTest {
    private static final Map<String, People> PEOPLE = new HashMap<>();

    private static WholeStack stack;
    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(60)), Map.of());
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
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clever, " + People.TILE,
        "clever, '" + People.PORTAL_LAUNCH + "'",
        "clever, Instant Login link",
        "classlink, " + People.TILE,
        "classlink, '" + People.PORTAL_LAUNCH + "'",
    })
    void bringsAPupilFromATileIntoTheProduct(String portal, String tile) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();

        Page product = people(portal).open(browser, pupil, tile);

        assertThat(product.address()).isEqualTo(stack.uri().resolve("/product"));
        assertThat(product.html())
                .contains("Welcome, " + People.name(pupil), "holding")
                .contains("<dd>student", "<li>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void bringsATeacherIntoTheirClasses(String portal) throws Exception {
        JsonNode teacher = people(portal).with("teacher").getFirst();

        Page product = people(portal).open(browser, teacher, People.TILE);

        assertThat(product.html())
                .contains("Welcome, " + People.name(teacher))
                .contains("<dd>teacher", "primary_teacher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void putsTheNextPersonOfASharedDeviceIntoTheirOwnAccount(String portal) throws Exception {
        JsonNode first = people(portal).with("student").getFirst();
        JsonNode second = people(portal).with("student").getLast();
        people(portal).open(browser, first, People.TILE);
        String formerSession = session();

        Page product = people(portal).open(browser, second, People.PORTAL_LAUNCH);

        assertThat(product.html())
                .contains("Welcome, " + People.name(second))
                .doesNotContain(People.name(first));
        assertThat(session()).isNotEqualTo(formerSession);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void signsOutByAButtonAndTheProductForgetsWithIt(String portal) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();
        Page product = people(portal).open(browser, pupil, People.TILE);

        browser.press(browser.click(product, "Sign out"), "Sign out");

        assertThat(browser.open(product.address()).html())
                .contains("Nobody is signed in")
                .doesNotContain(People.name(pupil));
        assertThat(browser.cookies().value(stack.uri(), "__Host-rollcall-session")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void goesWhereThePersonWantedToGo(String portal) throws Exception {
        people(portal).signIn(browser, people(portal).with("student").getFirst());

        Page product =
                browser.open(stack.uri().resolve("/sign-in/" + portal + "?return=%2Flessons%2F7"));

        assertThat(product.html()).contains("/lessons/7");
    }

    private static People people(String portal) {
        return PEOPLE.getOrDefault(portal, PEOPLE.values().iterator().next());
    }

    private String session() {
        return browser.cookies().value(stack.uri(), "__Host-rollcall-session").orElseThrow();
    }
}
