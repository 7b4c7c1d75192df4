package dev.rollcall.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A whole template. Values are as written; {@link Intrinsics} resolves them. */
public final class Template {
    private static final String FUNCTION = "AWS::Serverless::Function";

    private final Value root;

    private Template(Value root) {
        this.root = root;
    }

    /** Reads a template from its text. */
    public static Template parse(String yaml) {
        return new Template(TemplateReader.read(yaml));
    }

    /** Reads the template that was built into this jar. */
    public static Template bundled() {
        return parse(bundledText());
    }

    /** Reads the template of dashboard, alarms and queries that was built into this jar. */
    public static Template bundledOperations() {
        return parse(text("/infrastructure/operations.yaml"));
    }

    /** The text of the template that was built into this jar. */
    public static String bundledText() {
        return text("/template.yaml");
    }

    private static String text(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, as written. */
    public Value root() {
        return root;
    }

    /** Every resource, in the order of the template. */
    public List<Resource> resources() {
        return root.at("Resources").fields().entrySet().stream()
                .map(e -> resource(e.getKey(), e.getValue()))
                .toList();
    }

    /** The resources of one type, in the order of the template. */
    public List<Resource> resources(String type) {
        return resources().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    /** The functions, with what {@code Globals} says of all of them. */
    public List<Resource> functions() {
        Value globals =
                root.find("Globals", "Function").orElseGet(() -> new Value.Fields(Map.of()));
        return resources(FUNCTION).stream().map(function -> merged(globals, function)).toList();
    }

    /** The name of each parameter, whether it has a default or not. */
    public Set<String> parameters() {
        return root.find("Parameters").map(Value::fields).orElse(Map.of()).keySet();
    }

    /** The default of each parameter that has one. */
    public Map<String, String> parameterDefaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        root.find("Parameters")
                .map(Value::fields)
                .orElse(Map.of())
                .forEach((id, p) -> p.find("Default").ifPresent(d -> defaults.put(id, d.text())));
        return defaults;
    }

    private static Resource resource(String id, Value body) {
        return new Resource(id, body.at("Type").text(), body);
    }

    private static Resource merged(Value globals, Resource function) {
        Value properties = merged(globals, function.properties());
        Map<String, Value> body = new LinkedHashMap<>(function.body().fields());
        body.put("Properties", properties);
        return new Resource(function.id(), function.type(), new Value.Fields(body));
    }

    // Globals give way to the function's own words; mappings such as variables are united.
    private static Value merged(Value global, Value own) {
        if (global.fields().isEmpty() || own.fields().isEmpty()) {
            return own;
        }
        Map<String, Value> all = new LinkedHashMap<>(global.fields());
        own.fields().forEach((name, value) -> all.merge(name, value, Template::merged));
        return new Value.Fields(all);
    }
}
