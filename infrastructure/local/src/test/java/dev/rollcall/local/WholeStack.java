package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.local.api.AccountApi;
import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.browser.WebBrowser;
import dev.rollcall.local.metrics.CloudWatch;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The real template with the real functions, and the hands of somebody who uses them. Closing it
 * fails where anything personal or secret got out while it ran (M-12).
 */
final class WholeStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Watched watched;
    private final List<Wire> wires = new ArrayList<>();
    private final LocalStack stack;
    private final Portals portals;
    private final AccountApi api;
    private final HttpClient http = HttpClient.newHttpClient();

    WholeStack(Portals portals, Map<String, String> environment) throws Exception {
        this(portals, environment, Map.of());
    }

    WholeStack(Portals portals, Map<String, String> environment, Map<String, WorkerCommand> workers)
            throws Exception {
        this(portals, environment, workers, Map.of());
    }

    /**
     * @param wires what watches the functions' way to a service, by the variable that names it
     */
    WholeStack(
            Portals portals,
            Map<String, String> environment,
            Map<String, WorkerCommand> workers,
            Map<String, Wire.Watch> wires)
            throws Exception {
        Template template = Template.bundled();
        Map<String, String> all = new LinkedHashMap<>(portals.credentials());
        all.putAll(environment);
        this.portals = portals;
        this.watched = new Watched(all.values());
        Map<String, UnaryOperator<URI>> detours = new HashMap<>();
        wires.forEach((name, watch) -> detours.put(name, service -> wire(service, watch)));
        detours.put("AWS_ENDPOINT_URL_SQS", service -> wire(service, watched));
        this.stack =
                LocalStack.start(
                        new StackSettings(
                                template,
                                0,
                                Optional.empty(),
                                LocalParameters.of(template, portals.parameters(), environment),
                                LocalSecrets.from(all),
                                workers,
                                detours),
                        portals);
        this.api = new AccountApi(stack.uri());
    }

    private synchronized URI wire(URI service, Wire.Watch watch) {
        wires.add(Wire.to(service, watch));
        return wires.getLast().uri();
    }

    /** Keeps in mind what goes through a browser, and what it is shown. */
    void watch(WebBrowser browser) {
        watched.browser(browser);
    }

    /** Lets no queue feed the function any more. */
    void disable(String function) {
        stack.disable(function);
    }

    /** Where the stack answers. */
    URI uri() {
        return stack.uri();
    }

    /** Where a portal's pages are, by the name of its page. */
    URI portal(String name) {
        return Objects.requireNonNull(portals.pages().get(name));
    }

    /** The variables a function was given. */
    Map<String, String> variables(String function) {
        return stack.variables(function);
    }

    /** The districts, once there are so many and each has ended its first run. */
    JsonNode rosteredDistricts(int number) throws Exception {
        return until(
                () -> api.get("/v1/districts").path("items"),
                districts -> districts.findValues("lastRun").size() == number);
    }

    /** The districts, once there are so many. */
    JsonNode districts(int number) throws Exception {
        return until(
                () -> api.get("/v1/districts").path("items"),
                districts -> districts.size() == number);
    }

    /** The one district of a portal. */
    static String districtOf(String portal, JsonNode districts) {
        return districts.findValuesAsText("id").stream()
                .filter(id -> id.startsWith(portal + ":"))
                .findFirst()
                .orElseThrow();
    }

    /** Fires the 15-minute schedule. */
    void tick() throws Exception {
        api.send("POST", "/local/tick", "");
    }

    /** Fires it as if it were then. */
    void tickAt(Instant then) throws Exception {
        api.send("POST", "/local/tick?at=" + then, "");
    }

    /** What the stack has counted, and the alarms. */
    CloudWatch cloudWatch() {
        return stack.cloudWatch();
    }

    /** Asks for a run and answers it once it has ended; one of another mode is waited for first. */
    JsonNode run(String district, String mode) throws Exception {
        JsonNode asked = ask(district, mode);
        while (!asked.path("mode").asText().equals(mode)) {
            ended(district, asked);
            asked = ask(district, mode);
        }
        return ended(district, asked);
    }

    /** Asks for a run and answers what it is told. */
    JsonNode ask(String district, String mode) throws Exception {
        return api.send("POST", path(district, "/runs"), "{\"mode\":\"" + mode + "\"}");
    }

    /** Waits until the run waits for this reason. */
    void waiting(String district, String run, String reason) throws Exception {
        until(
                () -> get(district, "/runs/" + run),
                found -> found.at("/waiting/code").asText().equals(reason));
    }

    /** Waits until no run is open, nor will be by itself. */
    void rest(String district) throws Exception {
        until(
                () -> get(district, ""),
                row ->
                        row.path("openRun").isMissingNode()
                                && row.at("/freshness/followUp").asText().equals("none"));
    }

    /** Asks for a run of a part of a district and answers it once it has ended. */
    JsonNode run(String district, String mode, String level, String id) throws Exception {
        String body = "{\"mode\":\"%s\",\"scope\":{\"%s\":\"%s\"}}".formatted(mode, level, id);
        String run = api.send("POST", path(district, "/runs"), body).path("id").asText();
        return ended(district, run);
    }

    JsonNode approve(String district, JsonNode held) throws Exception {
        String run = held.path("id").asText();
        api.send(
                "POST",
                path(district, "/runs/" + run + "/approval"),
                "{\"fingerprint\":\"" + held.at("/plan/fingerprint").asText() + "\"}");
        return ended(district, run);
    }

    JsonNode get(String district, String path) throws Exception {
        return api.get(path(district, path));
    }

    /** A session as it stands, by its public id. */
    JsonNode session(String sid) throws Exception {
        return api.get("/v1/sessions/" + sid);
    }

    void put(String district, String path, String json) throws Exception {
        api.send("PUT", path(district, path), json);
    }

    void patch(String district, String json) throws Exception {
        api.send("PATCH", path(district, ""), json);
    }

    /** The seats, once they are as wanted. */
    JsonNode seats(String district, Predicate<JsonNode> wanted) throws Exception {
        return until(() -> get(district, "/seats"), wanted);
    }

    /** Waits for the district's first full run. */
    void rosteredOnce(String district) throws Exception {
        until(() -> get(district, ""), shown -> shown.at("/freshness").has("lastFullAt"));
    }

    /** The seats, once they are decided by these settings. */
    JsonNode seats(String district, int settingsVersion) throws Exception {
        return until(
                () -> get(district, "/seats"),
                seats -> seats.path("settingsVersion").asInt() == settingsVersion);
    }

    /**
     * What a widget answers to parameters, or a button to being pressed by this operator.
     *
     * @param function whose alias is called
     */
    JsonNode console(String function, Map<String, String> parameters, String operator)
            throws Exception {
        ObjectNode event = JSON.createObjectNode();
        parameters.forEach(event::put);
        event.putObject("widgetContext")
                .putObject("forms")
                .putObject("all")
                .put("operator", operator);
        ObjectNode call =
                JSON.createObjectNode()
                        .put(
                                "endpoint",
                                LocalAccount.arn("lambda", "function:" + function + ":live"));
        call.set("event", event);
        var answer =
                http.send(
                        HttpRequest.newBuilder(stack.uri().resolve("/console/call"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(call.toString()))
                                .build(),
                        BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    /** Presses a button of the sandbox's Clever. */
    void change(String verb) throws Exception {
        press("the sandbox's Clever", verb);
    }

    /** Presses a button of a sandbox portal, by the name of its page; answers what that changed. */
    JsonNode press(String portal, String verb) throws Exception {
        URI page = portal(portal);
        var answer =
                http.send(
                        HttpRequest.newBuilder(page.resolve("/sandbox/" + verb))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no such button: " + verb);
        }
        return new ObjectMapper().readTree(answer.body());
    }

    /** The run that somebody was told of, once it has ended. */
    JsonNode ended(String district, JsonNode run) throws Exception {
        return ended(district, run.path("id").asText());
    }

    private JsonNode ended(String district, String run) throws Exception {
        return until(
                () -> get(district, "/runs/" + run), found -> !found.path("open").asBoolean(true));
    }

    private static String path(String district, String rest) {
        return "/v1/districts/" + district + rest;
    }

    private static JsonNode until(Question question, Predicate<JsonNode> enough) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode answer = question.ask();
            if (enough.test(answer)) {
                return answer;
            }
            Thread.sleep(200);
        }
        throw new TimeoutException("nothing happened in time");
    }

    @Override
    public void close() {
        try (watched;
                portals;
                stack;
                api;
                http) {
            watched.learnPeople(api);
            watched.requireNothingLeaked(stack.uri(), cloudWatch().store().metrics().toString());
        } catch (Exception e) {
            throw new AssertionError("the stack does not end as it should", e);
        } finally {
            http.shutdownNow();
            wires.forEach(Wire::close);
        }
    }

    private interface Question {
        JsonNode ask() throws Exception;
    }
}
