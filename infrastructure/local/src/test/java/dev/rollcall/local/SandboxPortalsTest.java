package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;

import java.net.HttpURLConnection;
import java.net.URI;

class SandboxPortalsTest {

    @Test
    void namesTheSandboxesForTheTemplateAndThePage() throws Exception {
        try (var portals = new SandboxPortals(SandboxOptions.defaults().withStudents(60))) {
            assertThat(portals.parameters())
                    .containsOnlyKeys(
                            "CleverAuthUrl",
                            "CleverApiUrl",
                            "ClassLinkAuthUrl",
                            "ClassLinkUserUrl",
                            "ClassLinkRosterUrl")
                    .allSatisfy((name, url) -> assertThat(url).startsWith("http://127.0.0.1:"));
            assertThat(portals.credentials())
                    .containsOnlyKeys(
                            "CLEVER_CLIENT_ID",
                            "CLEVER_CLIENT_SECRET",
                            "CLASSLINK_PARTNER_KEY",
                            "CLASSLINK_CLIENT_ID",
                            "CLASSLINK_CLIENT_SECRET");
            assertThat(portals.pages().keySet())
                    .containsExactly(
                            "the sandbox's Clever",
                            "the sandbox's ClassLink",
                            "sign in at the sandbox's Clever",
                            "sign in at the sandbox's ClassLink");
            assertThat(portals.pages().values())
                    .allSatisfy(page -> assertThat(answers(page)).isTrue());
        }
    }

    private static boolean answers(URI page) throws Exception {
        var connection = (HttpURLConnection) page.toURL().openConnection();
        return connection.getResponseCode() == 200;
    }
}
