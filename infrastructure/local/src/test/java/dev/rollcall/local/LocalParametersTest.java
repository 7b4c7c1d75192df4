package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class LocalParametersTest {
    private final Template template = Template.bundled();
    private final Map<String, String> sandbox =
            Map.of("CleverAuthUrl", "http://127.0.0.1:1", "CleverApiUrl", "http://127.0.0.1:1");

    @ParameterizedTest
    @CsvSource({
        "CleverAuthUrl, CLEVER_AUTH_URL",
        "CleverFirstRoster, CLEVER_FIRST_ROSTER",
        "ClassLinkRosterUrl, CLASSLINK_ROSTER_URL",
        "ClassLinkRoute, CLASSLINK_ROUTE",
        "ClassLinkBasePath, CLASSLINK_BASE_PATH",
        "PullEveryMinutes, PULL_EVERY_MINUTES",
        "NightlyStartUtc, NIGHTLY_START_UTC"
    })
    void nameTheirVariable(String parameter, String variable) {
        assertThat(LocalParameters.variable(parameter)).isEqualTo(variable);
    }

    @Test
    void letTheEnvironmentGoBeforeThePortals() {
        Map<String, String> parameters =
                LocalParameters.of(
                        template, sandbox, Map.of("CLEVER_API_URL", "http://127.0.0.1:2"));

        assertThat(parameters)
                .containsEntry("CleverAuthUrl", "http://127.0.0.1:1")
                .containsEntry("CleverApiUrl", "http://127.0.0.1:2");
    }

    @Test
    void nameAForeignServerAtAnyBasePath() {
        Map<String, String> parameters =
                LocalParameters.of(
                        template,
                        Map.of("ClassLinkRosterUrl", "http://127.0.0.1:1"),
                        Map.of(
                                "CLASSLINK_ROSTER_URL", "http://127.0.0.1:2/district/api",
                                "CLASSLINK_ROUTE", "oauth1",
                                "CLASSLINK_BASE_PATH", "/v1p1"));

        assertThat(parameters)
                .containsEntry("ClassLinkRosterUrl", "http://127.0.0.1:2/district/api")
                .containsEntry("ClassLinkRoute", "oauth1")
                .containsEntry("ClassLinkBasePath", "/v1p1");
    }

    @Test
    void rosterAtOnceUnlessToldOtherwise() {
        assertThat(LocalParameters.of(template, Map.of(), Map.of()))
                .containsEntry("CleverFirstRoster", "auto");
        assertThat(LocalParameters.of(template, Map.of(), Map.of("CLEVER_FIRST_ROSTER", "request")))
                .containsEntry("CleverFirstRoster", "request");
    }

    @Test
    void mailFromAndToAddressesThatLeadNowhere() {
        assertThat(LocalParameters.of(template, Map.of(), Map.of()))
                .containsEntry("MailFrom", "rollcall@vendor.example")
                .containsEntry("VendorMailbox", "operations@vendor.example");
    }

    @Test
    void followTheProfileThatIsNamed() {
        assertThat(LocalParameters.of(template, Map.of(), Map.of("VENDOR_PROFILE", "albert")))
                .containsEntry("VendorProfile", "albert")
                .containsKey("MailFrom")
                .doesNotContainKey("CleverFirstRoster");
    }
}
