package dev.rollcall.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.AwsSettings;
import dev.rollcall.aws.dynamodb.CapacityMeter;
import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.aws.dynamodb.Tables;
import dev.rollcall.local.FunctionsJar;
import dev.rollcall.local.LocalParameters;
import dev.rollcall.local.LocalSecrets;
import dev.rollcall.local.LocalStack;
import dev.rollcall.local.Portals;
import dev.rollcall.local.SandboxPortals;
import dev.rollcall.local.StackSettings;
import dev.rollcall.local.api.AccountApi;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.sandbox.options.SandboxOptions;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;
import dev.rollcall.sync.run.UsageMeter;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** The local stack, and functions of it that are called directly, as their triggers would. */
public final class Stack implements AutoCloseable {
    /** Signs deliveries: a key of this bench alone. */
    public static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Template template = Template.bundled();
    private final UsageMeter meter = new UsageMeter();
    private final Portals portals;
    private final LocalStack stack;
    private final AccountApi api;
    private final Map<String, InProcessEnvironment> functions = new HashMap<>();
    private final AwsClients clients;
    private final DynamoDbClient store;

    /**
     * Starts it.
     *
     * @param environment as the local stack reads it
     * @param parameters of the template, beside what the environment says
     * @param workers functions in JVMs of their own
     */
    public Stack(
            Portals portals,
            Map<String, String> environment,
            Map<String, String> parameters,
            Map<String, WorkerCommand> workers) {
        this.portals = portals;
        Map<String, String> all = new LinkedHashMap<>(portals.credentials());
        all.putAll(environment);
        Map<String, String> set = new LinkedHashMap<>(portals.parameters());
        set.putAll(parameters);
        stack =
                LocalStack.start(
                        new StackSettings(
                                template,
                                0,
                                Optional.empty(),
                                LocalParameters.of(template, set, environment),
                                LocalSecrets.from(all),
                                workers,
                                Map.of()),
                        portals);
        api = new AccountApi(stack.uri());
        clients = new AwsClients(settings());
        store = clients.dynamoDb(new CapacityMeter(meter, tables().roster()));
    }

    /** With a district of either sandbox portal, both rostered, and nothing more to do. */
    public static Stack rostered(int students) throws Exception {
        var portals =
                new SandboxPortals(
                        SandboxOptions.defaults()
                                .withStudents(students)
                                .withRequestsPerMinute(1_000_000));
        Stack started =
                new Stack(portals, Map.of("WEBHOOK_SECRET", WEBHOOK_SECRET), Map.of(), Map.of());
        started.awaitRosters(2);
        started.stack.disable("SyncFunction");
        StoreTap.hearThisThread();
        return started;
    }

    /** Waits until so many districts have ended a run, and answers them. */
    public JsonNode awaitRosters(int districts) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode rows = api.get("/v1/districts?limit=1000").path("items");
            if (rows.findValues("lastRun").size() >= districts) {
                return rows;
            }
            Thread.sleep(PAUSE);
        }
        throw new TimeoutException("the districts are not rostered in time");
    }

    /**
     * The seconds from when the first of these districts' last runs was called for to their end.
     */
    public double seconds(JsonNode districts) throws Exception {
        Instant begun = Instant.MAX;
        Instant ended = Instant.MIN;
        for (JsonNode district : districts) {
            JsonNode run = run(district);
            Instant called = Instant.parse(run.path("createdAt").asText());
            Instant over = Instant.parse(run.path("endedAt").asText());
            begun = called.isBefore(begun) ? called : begun;
            ended = over.isAfter(ended) ? over : ended;
        }
        return Duration.between(begun, ended).toMillis() / 1e3;
    }

    private JsonNode run(JsonNode district) throws Exception {
        String id = URLEncoder.encode(district.path("id").asText(), UTF_8);
        return api.get(
                "/v1/districts/" + id + "/runs/" + district.path("lastRun").path("id").asText());
    }

    public AccountApi api() {
        return api;
    }

    /** The functions as the template has them. */
    public Iterable<Resource> functions() {
        return template.functions();
    }

    /** The variables a function runs with. */
    public Map<String, String> variables(String function) {
        return stack.variables(function);
    }

    /** Calls a function in this process, in an environment of its own that stays warm. */
    public byte[] call(String function, byte[] event) {
        return functions
                .computeIfAbsent(function, this::environment)
                .invoke(UUID.randomUUID().toString(), event);
    }

    /** The same, and what it answers. */
    public JsonNode call(String function, JsonNode event) {
        try {
            return JSON.readTree(call(function, JSON.writeValueAsBytes(event)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private InProcessEnvironment environment(String function) {
        for (Resource declared : template.functions()) {
            if (declared.id().equals(function)) {
                return new InProcessEnvironment(spec(declared), InstantSource.system());
            }
        }
        throw new IllegalArgumentException("no function is called " + function);
    }

    private FunctionSpec spec(Resource declared) {
        String handler = declared.properties().at("Handler").text().replaceFirst("::.*", "");
        Duration timeout = Duration.ofSeconds(declared.properties().number("Timeout"));
        int memory = declared.properties().number("MemorySize");
        return new FunctionSpec(declared.id(), handler, timeout, memory, variables(declared.id()));
    }

    /** A sample event of the project's. */
    public static ObjectNode event(String name) throws IOException {
        return (ObjectNode)
                JSON.readTree(project().resolve("events").resolve(name + ".json").toFile());
    }

    /** The deployable jar. */
    public static Path functionsJar() {
        return FunctionsJar.find(Template.bundled())
                .orElseThrow(() -> new IllegalStateException("the deployable jar is not built"));
    }

    private static Path project() {
        String jar = Template.bundled().root().at("Globals", "Function", "CodeUri").text();
        Path root = functionsJar();
        for (Path part : Path.of(jar).normalize()) {
            root = Objects.requireNonNull(root.getParent(), part::toString);
        }
        return root;
    }

    /** The stores of the functions, by clients of our own that count. */
    public DynamoDbStores stores() {
        return new DynamoDbStores(
                store, tables(), InstantSource.system(), RandomGenerator.getDefault(), pause -> {});
    }

    /** Counts what goes through {@link #stores}. */
    public UsageMeter meter() {
        return meter;
    }

    /** The service of the tables. */
    public DynamoDbClient store() {
        return store;
    }

    /** The service of the queues. */
    public SqsClient queues() {
        return clients.sqs();
    }

    /** The tables' names. */
    public Tables tables() {
        Map<String, String> names = variables("SyncFunction");
        return new Tables(
                text(names, "DISTRICT_TABLE"),
                text(names, "ROSTER_TABLE"),
                text(names, "RUN_TABLE"),
                text(names, "SEAT_TABLE"),
                text(variables("SignInFunction"), "SIGN_IN_TABLE"));
    }

    private static String text(Map<String, String> variables, String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    private AwsSettings settings() {
        Map<String, String> variables = variables("SyncFunction");
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        return AwsSettings.inRegion("us-east-1", credentials)
                .withDynamoDbAt(URI.create(text(variables, "AWS_ENDPOINT_URL_DYNAMODB")))
                .withSqsAt(URI.create(text(variables, "AWS_ENDPOINT_URL_SQS")));
    }

    @Override
    public void close() {
        functions.values().forEach(InProcessEnvironment::close);
        store.close();
        api.close();
        stack.close();
        portals.close();
    }
}
