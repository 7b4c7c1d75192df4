package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser, where one is installed: what it thinks of our cookies, headers and redirects is
 * not for our own test browser to say.
 */
class ChromiumTest {
    private static final Optional<Path> CHROMIUM =
            Stream.of("chromium", "chromium-browser", "google-chrome")
                    .flatMap(name ->
                            Stream.of(System.getenv("PATH").split(":", -1))
                                    .map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();

    @TempDir Path device;

    @ParameterizedTest
    @ValueSource(strings = {"clever", "classlink"})
    void bringsTwoPupilsOfOneDeviceIntoTheirOwnAccounts(String portal) throws Exception {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium here");
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(60));
        try (var stack = new WholeStack(sandbox, Map.of())) {
            People people = new People(stack, portal, stack.rosteredDistricts(2));
            JsonNode first = people.with("student").getFirst();
            JsonNode second = people.with("student").getLast();

            assertThat(shows(people.launched(first))).contains("Welcome, " + People.name(first));
            assertThat(shows(people.launched(second)))
                    .contains("Welcome, " + People.name(second), "holding")
                    .doesNotContain(People.name(first));
        }
    }

    /** The page at the end of the way, as the browser has it by then. */
    private String shows(URI address) throws IOException, InterruptedException {
        Path page = device.resolve("page.html");
        Process browser =
                new ProcessBuilder(
                                List.of(
                                        CHROMIUM.orElseThrow().toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--user-data-dir=" + device.resolve("profile"),
                                        "--dump-dom",
                                        address.toString()))
                        .redirectOutput(page.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(page, UTF_8);
    }
}
