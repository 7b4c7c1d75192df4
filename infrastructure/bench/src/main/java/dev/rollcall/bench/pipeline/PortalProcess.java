package dev.rollcall.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.local.sandbox.SandboxMain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The sandbox's Clever and ClassLink in a JVM of their own, so that their work is not ours. */
public final class PortalProcess implements AutoCloseable {
    /** A million enrollments for 100,000 students. */
    private static final String SECTIONS = "10";

    private static final String LAST_WORD = "tenant ";
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final List<String> said;

    private PortalProcess(int districts, int students, int otherStudents) {
        process = start(districts, students, otherStudents);
        said = listen(districts);
    }

    static PortalProcess of(int districts, int students) {
        return new PortalProcess(districts, students, students);
    }

    public static PortalProcess ofOneDistrict(int students) {
        return of(1, students);
    }

    private static Process start(int districts, int students, int otherStudents) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Dsun.net.httpserver.nodelay=true",
                            "-XX:+UseParallelGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SandboxMain.class.getName(),
                            "--students",
                            Integer.toString(students),
                            "--enrollments-per-student",
                            SECTIONS,
                            "--districts",
                            Integer.toString(districts),
                            "--other-students",
                            Integer.toString(otherStudents),
                            "--rate-limit",
                            "1000000")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> listen(int districts) {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = process.inputReader(UTF_8);
        try {
            while (values(lines, LAST_WORD).size() < districts) {
                String line = reader.readLine();
                if (line == null) {
                    throw new IllegalStateException("the portals did not come up: " + lines);
                }
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }

    private static List<String> values(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private String value(String word) {
        return values(said, word).getFirst();
    }

    /** Where a portal answers. */
    URI at(Portal portal) {
        return URI.create(
                switch (portal) {
                    case CLEVER -> value("ready ");
                    case CLASSLINK -> value("classlink ready ");
                });
    }

    /** Its districts, the first one first. */
    List<DistrictId> districts(Portal portal) {
        return switch (portal) {
            case CLEVER -> ids(portal, "district ");
            case CLASSLINK -> ids(portal, "tenant ");
        };
    }

    private List<DistrictId> ids(Portal portal, String word) {
        return values(said, word).stream()
                .filter(id -> !id.startsWith("server "))
                .map(id -> new DistrictId(portal, id))
                .toList();
    }

    /** What opens it, as the secret of a deployment says it. */
    String secret(Portal portal) {
        String[] client = value("client ").split(" ", -1);
        return switch (portal) {
            case CLEVER ->
                    "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}".formatted(client[0], client[1]);
            case CLASSLINK ->
                    "{\"partnerKey\":\"%s\",\"clientId\":\"\",\"clientSecret\":\"\"}"
                            .formatted(value("partner key "));
        };
    }

    /** The variables by which a local stack finds the Clever of it. */
    public Map<String, String> cleverVariables() {
        String[] client = value("client ").split(" ", -1);
        return Map.of(
                "CLEVER_AUTH_URL",
                at(Portal.CLEVER).toString(),
                "CLEVER_API_URL",
                at(Portal.CLEVER).toString(),
                "CLEVER_CLIENT_ID",
                client[0],
                "CLEVER_CLIENT_SECRET",
                client[1]);
    }

    /** Presses a button of a sandbox, such as {@code rename?n=20&events=off}. */
    void press(Portal portal, String button) {
        URI address = at(portal).resolve("/sandbox/" + button);
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status =
                    http.send(
                                    HttpRequest.newBuilder(address)
                                            .POST(BodyPublishers.noBody())
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode();
            if (status != 200) {
                throw new IllegalStateException(button + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
