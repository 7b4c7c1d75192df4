package dev.rollcall.local.template;

import static dev.rollcall.local.template.Rule.eachFunction;
import static dev.rollcall.local.template.Rule.says;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What every function keeps (style.md 11.4, K-01, K-10, K-11, M-13, T-18). */
final class FunctionRules {
    private static final Set<String> AWAITED =
            Set.of(
                    "WebhookFunction",
                    "AccountFunction",
                    "SignInFunction",
                    "ConsoleViewFunction",
                    "ConsoleActionFunction");

    private static final Set<String> PORTAL_SECRETS =
            Set.of("CLEVER_SECRET_ARN", "CLASSLINK_SECRET_ARN");

    static final List<Rule> ALL =
            List.of(
                    new Rule("no two functions share a role", t -> shared(t, "Role")),
                    new Rule(
                            "no two functions share a log group",
                            t -> shared(t, "LoggingConfig", "LogGroup")),
                    eachFunction(
                            "functions say how long they may take",
                            function -> function.properties().number("Timeout") <= 900),
                    eachFunction(
                            "functions say how much memory they have",
                            function -> function.properties().number("MemorySize") >= 512),
                    eachFunction(
                            "functions run the one jar on java25 and arm64",
                            FunctionRules::runsTheOneJar),
                    eachFunction(
                            "functions log JSON",
                            function -> says(function, "JSON", "LoggingConfig", "LogFormat")),
                    eachFunction(
                            "no variable of a function holds a secret",
                            FunctionRules::hasHarmlessVariables),
                    new Rule("no variable has two meanings", FunctionRules::ambiguousVariables),
                    eachFunction(
                            "functions a person waits for start from a snapshot, others do not",
                            function ->
                                    AWAITED.contains(function.id())
                                            == says(
                                                    function,
                                                    "PublishedVersions",
                                                    "SnapStart",
                                                    "ApplyOn")),
                    eachFunction(
                            "triggers of a snapshot point at its alias",
                            function ->
                                    function.properties().find("SnapStart").isEmpty()
                                            || says(function, "live", "AutoPublishAlias")),
                    new Rule(
                            "nothing goes round the alias of a snapshot",
                            FunctionRules::roundTheAlias),
                    new Rule(
                            "nobody reads a portal secret and serves anonymous traffic",
                            FunctionRules::portalSecretsInPublic),
                    new Rule("no flag writes whole events to the log", FunctionRules::eventFlags));

    private FunctionRules() {}

    private static List<String> shared(Template template, String... path) {
        Set<Value> seen = new java.util.HashSet<>();
        return template.functions().stream()
                .filter(function -> !seen.add(function.properties().at(path)))
                .map(Resource::id)
                .toList();
    }

    private static boolean runsTheOneJar(Resource function) {
        return says(function, "functions/handlers/target/rollcall-functions.jar", "CodeUri")
                && says(function, "java25", "Runtime")
                && function.properties()
                        .at("Architectures")
                        .items()
                        .equals(List.of(new Value.Text("arm64")));
    }

    // K-01: a variable is a reference to something declared, and a secret only ever its ARN.
    private static boolean hasHarmlessVariables(Resource function) {
        return function.properties().at("Environment", "Variables").fields().entrySet().stream()
                .allMatch(variable ->
                        variable.getValue().fields().containsKey("Ref")
                                && Names.target(variable.getValue()).endsWith("Secret")
                                        == variable.getKey().endsWith("_SECRET_ARN"));
    }

    private static List<String> ambiguousVariables(Template template) {
        Set<String> meanings = new TreeSet<>();
        template.functions().stream()
                .flatMap(f ->
                        f.properties().at("Environment", "Variables").fields().entrySet().stream())
                .forEach(v -> meanings.add(v.getKey() + "=" + Names.target(v.getValue())));
        Set<String> names = new TreeSet<>();
        return meanings.stream().filter(m -> !names.add(m.replaceAll("=.*", ""))).toList();
    }

    private static List<String> roundTheAlias(Template template) {
        return template.functions().stream()
                .filter(function -> function.properties().find("SnapStart").isPresent())
                .filter(function -> isNamed(template, function))
                .map(Resource::id)
                .toList();
    }

    private static boolean isNamed(Template template, Resource function) {
        return template.resources().stream()
                .flatMap(resource -> Names.texts(resource.body()))
                .anyMatch(
                        text -> text.equals(function.id()) || text.contains("${" + function.id()));
    }

    private static List<String> portalSecretsInPublic(Template template) {
        return template.functions().stream()
                .filter(f -> triggers(f).anyMatch("HttpApi"::equals))
                .filter(f -> PORTAL_SECRETS.stream().anyMatch(secret -> knows(f, secret)))
                .map(Resource::id)
                .toList();
    }

    private static boolean knows(Resource function, String variable) {
        return function.properties().find("Environment", "Variables", variable).isPresent();
    }

    private static Stream<String> triggers(Resource function) {
        return function.events().values().stream().map(event -> event.at("Type").text());
    }

    private static List<String> eventFlags(Template template) {
        return template.functions().stream()
                .flatMap(f ->
                        f.properties().at("Environment", "Variables").fields().keySet().stream())
                .filter(name -> name.replace("LOGIN", "").toUpperCase(Locale.ROOT).contains("LOG"))
                .toList();
    }
}
