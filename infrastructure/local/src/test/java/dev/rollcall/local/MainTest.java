package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command a newcomer runs, in a process of its own. */
class MainTest {

    @Test
    void saysReadyServesItsPageAndEndsOnSigterm() throws Exception {
        Process stack = start("--port", "0", "--portals", "none");
        try (BufferedReader out = stack.inputReader(UTF_8);
                HttpClient http = HttpClient.newHttpClient()) {
            String ready = lineStarting("ready ", out);

            var page = HttpRequest.newBuilder(URI.create(ready.substring(6))).build();
            assertThat(ready).matches("ready http://localhost:[0-9]+");
            assertThat(http.send(page, BodyHandlers.ofString()).body()).contains("SyncFunction");
        } finally {
            stack.destroy();
        }

        assertThat(stack.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void explainsItselfWhenTheOptionsAreWrong() throws Exception {
        Process stack = start("--nonsense", "1");

        assertThat(stack.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stack.exitValue()).isEqualTo(2);
        assertThat(new String(stack.getErrorStream().readAllBytes(), UTF_8))
                .contains("--nonsense is not an option", "usage:");
    }

    private static String lineStarting(String start, BufferedReader out) throws Exception {
        String line = out.readLine();
        while (line != null && !line.startsWith(start)) {
            line = out.readLine();
        }
        return String.valueOf(line);
    }

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        // A test asks no real portal: nothing listens there.
        builder.environment().put("CLEVER_AUTH_URL", "http://127.0.0.1:1");
        builder.environment().put("CLEVER_API_URL", "http://127.0.0.1:1");
        return builder.start();
    }
}
