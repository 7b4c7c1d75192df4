package dev.rollcall.handlers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The file infrastructure/openapi.yaml as a tree. */
public final class OpenApi {

    private static final Path FILE = Path.of("..", "..", "infrastructure", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    private final JsonNode root;

    public OpenApi() {
        try (var reader = Files.newBufferedReader(FILE)) {
            var load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
            root = new ObjectMapper().valueToTree(load.loadFromReader(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation by method and path, for example {@code GET /v1/districts}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(member -> METHODS.contains(member.getKey()))
                                .forEach(o -> operations.put(name(o, path), o.getValue())));
        return operations;
    }

    public JsonNode operation(String name) {
        return operations().getOrDefault(name, MissingNode.getInstance());
    }

    private static String name(Map.Entry<String, ?> operation, Map.Entry<String, ?> path) {
        return operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
    }

    /** The scopes an operation asks for. */
    public Set<String> scopes(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation.path("security").path(0).path("token").forEach(s -> scopes.add(s.asText()));
        return scopes;
    }

    /** How an operation's caller is known. */
    public String securedBy(JsonNode operation) {
        Iterator<String> schemes = operation.path("security").path(0).fieldNames();
        return schemes.hasNext() ? schemes.next() : "";
    }

    /** Every scope the file explains. */
    public List<String> everyScope() {
        List<String> scopes = new ArrayList<>();
        root.at("/components/securitySchemes/token/flows/clientCredentials/scopes")
                .fieldNames()
                .forEachRemaining(scopes::add);
        return scopes;
    }

    /** The names of an operation's query parameters. */
    public Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode whole = resolved(parameter);
            if (whole.path("in").asText().equals("query")) {
                names.add(whole.path("name").asText());
            }
        }
        return names;
    }

    /** The schema of an operation's answer with this status and content type. */
    public JsonNode answer(JsonNode operation, int status, String contentType) {
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        JsonNode whole = resolved(response.isMissingNode() ? responses.path("default") : response);
        return whole.path("content").path(contentType).path("schema");
    }

    /** How an answer of an operation differs from what the file says; nothing where it fits. */
    public List<String> errors(String operation, Answer answer) {
        JsonNode schema =
                answer(operation(operation), answer.status(), answer.header("content-type"));
        return schema.isMissingNode()
                ? List.of("no answer " + answer.status() + " to " + operation)
                : SchemaCheck.errors(this, schema, answer.json());
    }

    public JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** What a reference names; anything else as it is. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
