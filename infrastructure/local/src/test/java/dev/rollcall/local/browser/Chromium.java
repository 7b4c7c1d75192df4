package dev.rollcall.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser without a window, driven over its DevTools protocol: what a script on a page does
 * is done, presses are those of a mouse, and what is seen can be kept as a picture.
 */
public final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String LISTENING = "DevTools listening on ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private int last;

    private Chromium(Process process, Path profile, URI browser) throws Exception {
        this.process = process;
        this.profile = profile;
        this.socket = http.newWebSocketBuilder().buildAsync(page(browser), new Answers()).get();
    }

    /** Where one is installed on this machine. */
    public static Optional<Path> find() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one of its own, with an empty profile. */
    public static Chromium start(Path executable) throws Exception {
        Path profile = Files.createTempDirectory("chromium");
        Process process =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--remote-debugging-port=0",
                                "--remote-allow-origins=*",
                                "--window-size=1400,1600",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Chromium(process, profile, listening(process));
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(LISTENING)) {
                // Nobody reads on, and a full pipe would stop the browser.
                Thread.ofVirtual().start(() -> errors.lines().forEach(any -> {}));
                return URI.create(line.substring(LISTENING.length()));
            }
        }
        throw new IOException("no browser came up");
    }

    private URI page(URI browser) throws Exception {
        URI list = URI.create("http://" + browser.getAuthority() + "/json/list");
        String pages =
                http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        for (JsonNode page : JSON.readTree(pages)) {
            if (page.path("type").asText().equals("page")) {
                return URI.create(page.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("the browser has no page");
    }

    public void open(URI address) throws Exception {
        call("Page.navigate", JSON.createObjectNode().put("url", address.toString()));
    }

    /** What a script comes to. */
    public JsonNode evaluate(String script) throws Exception {
        ObjectNode parameters =
                JSON.createObjectNode()
                        .put("expression", script)
                        .put("returnByValue", true)
                        .put("awaitPromise", true);
        return call("Runtime.evaluate", parameters).at("/result/value");
    }

    /** Waits until the text of an element holds this. */
    public void await(String selector, String text) throws Exception {
        String script =
                "(document.querySelector(%s)?.textContent ?? '').includes(%s)"
                        .formatted(quoted(selector), quoted(text));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate(script).asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        selector + " never said " + text + " but: " + text(selector));
            }
            Thread.sleep(100);
        }
    }

    /** What is to be read in an element. */
    public String text(String selector) throws Exception {
        return evaluate("document.querySelector(%s)?.innerText ?? ''".formatted(quoted(selector)))
                .asText();
    }

    /** Presses the element within another that has this text, as a mouse does. */
    public void press(String within, String text) throws Exception {
        press(within, text, 1);
    }

    /** The same, twice. */
    public void pressTwice(String within, String text) throws Exception {
        press(within, text, 1);
        press(within, text, 2);
    }

    private void press(String within, String text, int count) throws Exception {
        JsonNode place =
                evaluate(
                        """
                        (() => {
                          const all = [...document.querySelectorAll(%s)];
                          const e = all.find(e => e.innerText === %s);
                          if (!e) { return null; }
                          e.scrollIntoView({ block: "center" });
                          const r = e.getBoundingClientRect();
                          return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
                        })()
                        """
                                .formatted(
                                        quoted(within + " a, " + within + " button"),
                                        quoted(text)));
        if (place.isNull() || place.isMissingNode()) {
            throw new AssertionError("nothing says " + text + " in: " + text(within));
        }
        for (String what : new String[] {"mousePressed", "mouseReleased"}) {
            call(
                    "Input.dispatchMouseEvent",
                    JSON.createObjectNode()
                            .put("type", what)
                            .put("x", place.path("x").asDouble())
                            .put("y", place.path("y").asDouble())
                            .put("button", "left")
                            .put("clickCount", count));
        }
    }

    /** Types into a field, in place of what was there. */
    public void type(String selector, String text) throws Exception {
        evaluate(
                "(() => { const e = document.querySelector(%s); e.value = ''; e.focus(); })()"
                        .formatted(quoted(selector)));
        call("Input.insertText", JSON.createObjectNode().put("text", text));
    }

    /** Keeps what is seen as a picture. */
    public void picture(Path file) throws Exception {
        JsonNode shot =
                call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text);
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++last;
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(JSON.writeValueAsString(message), true).get();
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        http.shutdownNow();
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(this::killed).join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private Process killed(Throwable late) {
        return process.destroyForcibly();
    }

    /** Puts answers together and hands each to whoever asked. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                answered(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void answered(String message) {
            try {
                JsonNode json = JSON.readTree(message);
                var waiting = answers.remove(json.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(json.path("result"));
                }
            } catch (IOException e) {
                throw new IllegalStateException("not the protocol", e);
            }
        }
    }
}
