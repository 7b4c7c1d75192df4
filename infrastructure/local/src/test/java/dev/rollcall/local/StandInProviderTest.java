package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A certified OpenID provider stands in for either portal by settings alone: nothing of Rollcall is
 * told that it is none. Runs where Node is.
 */
class StandInProviderTest {

    @ParameterizedTest
    @CsvSource({
        "clever, CLEVER, IN_ID_TOKEN",
        "clever, CLEVER, AT_USERINFO",
        "classlink, CLASSLINK, IN_ID_TOKEN",
        "classlink, CLASSLINK, AT_USERINFO",
    })
    void signsSomebodyIn(String portal, String prefix, NodeProvider.Claims where) throws Exception {
        assumeTrue(NodeProvider.isInstalled(), "no Node with npm here");
        try (var provider = NodeProvider.start();
                var stack =
                        new WholeStack(
                                new SandboxPortals(SandboxOptions.defaults().withStudents(60)),
                                settings(prefix, provider));
                var browser = new WebBrowser()) {
            People people = new People(stack, portal, stack.rosteredDistricts(2));
            JsonNode pupil = people.with("student").getFirst();
            provider.serve(
                    prefix.toLowerCase(Locale.ROOT) + "-client",
                    "stand-in-secret",
                    stack.uri().resolve("/sign-in/" + portal + "/callback"),
                    claims(people.district(), pupil),
                    where);

            Page product = browser.open(stack.uri().resolve("/sign-in/" + portal));

            assertThat(product.html()).contains("Welcome, " + People.name(pupil), "holding");
        }
    }

    private static Map<String, String> claims(String district, JsonNode pupil) {
        String key = district.substring(district.indexOf(':') + 1);
        return Map.of(
                "sub",
                pupil.path("id").asText(),
                "district",
                key,
                "tenant",
                key,
                "person",
                pupil.path("id").asText());
    }

    private static Map<String, String> settings(String prefix, NodeProvider provider) {
        Map<String, String> settings = new HashMap<>();
        for (String url : new String[] {"AUTHORIZE", "TOKEN", "KEYS", "PERSON", "USERINFO"}) {
            settings.put(prefix + "_" + url + "_URL", "");
        }
        settings.put(prefix + "_ISSUER", provider.issuer());
        settings.put(prefix + "_SCOPES", "openid profile");
        settings.put(prefix + "_CLIENT_AUTH", "basic");
        settings.put(prefix + "_DISTRICT_CLAIM", "tenant");
        settings.put(prefix + "_PERSON_CLAIM", "person");
        settings.put(prefix + "_SIGN_IN_CLIENT_ID", prefix.toLowerCase(Locale.ROOT) + "-client");
        settings.put(prefix + "_SIGN_IN_CLIENT_SECRET", "stand-in-secret");
        return settings;
    }
}
