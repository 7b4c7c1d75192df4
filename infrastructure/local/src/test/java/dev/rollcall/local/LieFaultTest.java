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
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A portal that lies about who somebody is, heard by a function that has just started and keeps
 * nothing good from before: the journal says what was not believed, and people see one and the same
 * page (S-24).
 */
class LieFaultTest {
    private static final Map<String, People> PEOPLE = new HashMap<>();
    private static final Map<String, String> PAGES = new HashMap<>();

    /** What cannot be read, or not in time, is told like a portal that is down. */
    private static final Set<Lie> OUTAGES =
            EnumSet.of(
                    Lie.TOKEN_HTML,
                    Lie.TOKEN_SLOW,
                    Lie.METADATA_HTML,
                    Lie.KEYS_HTML,
                    Lie.KEYS_LARGE);

    private static final Map<Lie, String> REASONS = reasons();

    private static Journal journal;
    private static SandboxPortals portals;
    private static WholeStack stack;

    private final WebBrowser browser = new WebBrowser();

    @BeforeAll
    static void start() throws Exception {
        journal = new Journal();
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
        JsonNode pupil = people(portal).with("student").getFirst();

        Page page = comes(portal, pupil, lie, Map.of());

        JsonNode line = journal.lines("ANY /sign-in/{portal}/callback").getLast();
        String outcome = line.path("outcome").asText();
        if (isUnheard(portal, lie)) {
            assertThat(page.html()).contains("Welcome, " + People.name(pupil));
        } else if (lie == Lie.CALLBACK_DENIED) {
            assertThat(outcome).isEqualTo("portal-denied");
        } else if (OUTAGES.contains(lie)) {
            assertThat(outcome).isEqualTo("portal-unavailable");
            assertThat(line.path("reason").asText()).isEqualTo(expected(portal, lie));
            assertThat(page.status()).isEqualTo(503);
        } else {
            assertThat(outcome).isEqualTo("sign-in-refused");
            assertThat(line.path("reason").asText()).isEqualTo(expected(portal, lie));
            assertThat(page.status()).isEqualTo(403);
            assertThat(PAGES.computeIfAbsent(page.address().getPath(), first -> withoutId(page)))
                    .isEqualTo(withoutId(page));
        }
    }

    /** What a portal is asked by other settings than the usual ones, it cannot lie about either. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("liesByOtherSettings")
    void isNotBelievedWhereItIsAskedByOtherSettings(
            String portal, Lie lie, String reason, Map<String, String> variables) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();

        Page page = comes(portal, pupil, lie, variables);

        JsonNode line = journal.lines("ANY /sign-in/{portal}/callback").getLast();
        assertThat(line.path("reason").asText()).isEqualTo(reason);
        assertThat(page.status()).isEqualTo(403);
    }

    static Stream<Arguments> liesByOtherSettings() {
        Map<String, String> userinfo =
                Map.of("CLEVER_PERSON_URL", "", "CLEVER_DISTRICT_CLAIM", "district_id");
        Map<String, String> districtByApi = Map.of("CLEVER_DISTRICT_CLAIM", "nothing");
        return Stream.of(
                Arguments.of("clever", Lie.USERINFO_OTHER, "userinfo-subject-differs", userinfo),
                Arguments.of(
                        "classlink",
                        Lie.USERINFO_OTHER,
                        "userinfo-subject-differs",
                        Map.of("CLASSLINK_PERSON_URL", "", "CLASSLINK_PERSON_CLAIM", "sourcedId")),
                Arguments.of("clever", Lie.ME_OTHER, "person-differs", districtByApi),
                Arguments.of("clever", Lie.DISTRICT_OTHER, "district-differs", districtByApi));
    }

    /** S-10: a portal that forgets which codes were used finds that we do not. */
    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void exchangesNoCodeTwiceAtAPortalThatWouldLetIt(String portal) throws Exception {
        JsonNode pupil = people(portal).with("student").getFirst();
        comes(portal, pupil, Lie.CODE_COUNTS_TWICE, Map.of());
        var callback =
                browser.addresses().stream()
                        .filter(each -> each.getPath().endsWith("/callback"))
                        .findFirst()
                        .orElseThrow();

        try (var signIn = new LoneSignIn(stack, portals, Map.of())) {
            String again = callback.getPath() + "?" + callback.getRawQuery();

            assertThat(browser.get(signIn.uri().resolve(again)).status()).isEqualTo(303);
            JsonNode line = journal.lines("ANY /sign-in/{portal}/callback").getLast();
            assertThat(line.path("outcome").asText()).isEqualTo("restart");
        }
    }

    private Page comes(String portal, JsonNode pupil, Lie lie, Map<String, String> variables)
            throws Exception {
        try (var signIn = new LoneSignIn(stack, portals, variables)) {
            Page tiles = people(portal).signIn(browser, pupil);
            stack.press(people(portal).page(), "lie?name=" + lie.code());
            assertThat(tiles.has(People.TILE)).as("tile to " + signIn.uri()).isTrue();
            return browser.click(tiles, People.TILE);
        }
    }

    private static String withoutId(Page page) {
        return page.html().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static People people(String portal) {
        return Objects.requireNonNull(PEOPLE.get(portal));
    }

    /** What is not asked by these settings; the test below asks it by others. */
    private static boolean isUnheard(String portal, Lie lie) {
        return switch (lie) {
            case USERINFO_OTHER, CODE_COUNTS_TWICE -> true;
            // Clever's ID token tells everything, so its own API is not asked.
            case ME_OTHER, DISTRICT_OTHER -> portal.equals("clever");
            default -> false;
        };
    }

    private static String expected(String portal, Lie lie) {
        // Its API is asked for the district then, and contradicts itself.
        return portal.equals("clever") && lie == Lie.DISTRICT_MISSING
                ? "district-differs"
                : Objects.requireNonNull(REASONS.get(lie), lie.code());
    }

    private static Map<Lie, String> reasons() {
        Map<Lie, String> reasons = new EnumMap<>(Lie.class);
        put(reasons, "issuer-differs", Lie.ISS_OTHER);
        put(reasons, "audience-differs", Lie.AUD_OTHER);
        put(reasons, "party-missing", Lie.AUD_LIST);
        put(reasons, "party-differs", Lie.AZP_OTHER);
        put(reasons, "nonce-missing", Lie.NONCE_MISSING);
        put(reasons, "nonce-differs", Lie.NONCE_OTHER, Lie.NONCE_REUSED, Lie.TOKEN_REPLAYED);
        put(reasons, "expired", Lie.EXPIRED);
        put(reasons, "expiry-missing", Lie.EXP_MISSING);
        put(reasons, "issued-in-future", Lie.IAT_FUTURE);
        put(reasons, "issued-too-long-ago", Lie.IAT_OLD);
        put(reasons, "issue-time-missing", Lie.IAT_MISSING);
        put(reasons, "not-yet-valid", Lie.NBF_FUTURE);
        put(reasons, "subject-missing", Lie.SUB_MISSING, Lie.SUB_EMPTY);
        put(reasons, "subject-malformed", Lie.SUB_LONG);
        put(reasons, "district-missing", Lie.DISTRICT_MISSING);
        put(reasons, "district-differs", Lie.DISTRICT_OTHER);
        put(reasons, "id-token-unsigned", Lie.ALG_NONE);
        put(reasons, "algorithm-refused", Lie.ALG_HS256, Lie.ALG_PS256, Lie.ALG_RS512);
        put(reasons, "signature-wrong", Lie.KEY_OTHER, Lie.BIT_FLIPPED);
        put(reasons, "signature-wrong", Lie.HEADER_JKU, Lie.HEADER_JWK, Lie.HEADER_X5C);
        put(reasons, "key-ambiguous", Lie.KID_MISSING);
        put(reasons, "key-unknown", Lie.KID_UNKNOWN, Lie.KEY_WITHDRAWN, Lie.KEYS_EMPTY);
        put(reasons, "keys-refused", Lie.KID_TWICE);
        put(reasons, "key-unfit", Lie.KEY_WEAK, Lie.KEY_EXPONENT, Lie.KEY_FOR_ENCRYPTION);
        put(reasons, "header-critical", Lie.HEADER_CRIT, Lie.HEADER_B64);
        put(reasons, "id-token-encrypted", Lie.ENCRYPTED);
        put(reasons, "id-token-malformed", Lie.JSON_FORM, Lie.TWO_SIGNATURES, Lie.GARBAGE);
        put(reasons, "userinfo-subject-differs", Lie.ME_OTHER);
        put(reasons, "token-type-refused", Lie.TOKEN_TYPE_MAC);
        put(reasons, "token-malformed", Lie.TOKEN_HTML);
        put(reasons, "token-late", Lie.TOKEN_SLOW);
        put(reasons, "metadata-malformed", Lie.METADATA_HTML);
        put(reasons, "keys-malformed", Lie.KEYS_HTML);
        put(reasons, "keys-too-large", Lie.KEYS_LARGE);
        put(reasons, "metadata-issuer-differs", Lie.METADATA_ISSUER);
        put(reasons, "metadata-foreign", Lie.METADATA_FOREIGN);
        put(reasons, "other-portal", Lie.CALLBACK_OTHER_PORTAL);
        put(reasons, "response-issuer-differs", Lie.CALLBACK_ISS);
        put(
                reasons,
                "parameters-malformed",
                Lie.CALLBACK_ERROR_TOO,
                Lie.CALLBACK_CODE_TWICE,
                Lie.CALLBACK_LONG);
        put(reasons, "other-browser", Lie.CALLBACK_STATE_OTHER);
        return reasons;
    }

    private static void put(Map<Lie, String> reasons, String reason, Lie... lies) {
        Arrays.stream(lies).forEach(lie -> reasons.put(lie, reason));
    }
}
