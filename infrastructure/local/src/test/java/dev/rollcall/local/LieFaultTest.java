package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.login.lie.Lie;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A portal that lies about who somebody is, heard through the whole stack: the journal says what
 * was not believed, the person sees one and the same page (S-24).
 */
class LieFaultTest {
    private static final Map<String, People> PEOPLE = new HashMap<>();
    private static final List<String> PAGES = new ArrayList<>();

    private static Journal journal;
    private static WholeStack stack;
    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        journal = new Journal();
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
        journal.close();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        for (People people : PEOPLE.values()) {
            stack.press(people.page(), "reset-identity");
        }
    }

    static Stream<Arguments> lies() {
        return Stream.of("clever", "classlink")
                .flatMap(portal ->
                        Arrays.stream(Lie.values()).map(lie -> Arguments.of(portal, lie)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void isNotBelieved(String portal, Lie lie) throws Exception {
        People people = PEOPLE.get(portal);
        JsonNode pupil = people.with("student").getFirst();
        Page tiles = people.signIn(browser, pupil);
        stack.press(people.page(), "lie?name=" + lie.code());

        Page page = browser.click(tiles, People.TILE);

        JsonNode line = journal.lines("GET /sign-in/{portal}/callback").getLast();
        System.err.println(
                "LIE "
                        + portal
                        + " "
                        + lie.code()
                        + " -> "
                        + line.path("outcome").asText()
                        + " "
                        + line.path("reason").asText()
                        + " "
                        + page.status());
        assertThat(page.status()).isEqualTo(403);
    }
}
