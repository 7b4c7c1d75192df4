package dev.rollcall.local.template;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** What the roles of the template allow, one line a statement. */
final class PolicyTable {
    private PolicyTable() {}

    static Stream<Value> statements(Resource role) {
        return role.properties().at("Policies").items().stream()
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream());
    }

    static String of(Template template) {
        return template.resources("AWS::IAM::Role").stream()
                .map(role -> role.id() + "\n" + lines(role))
                .collect(joining("\n"));
    }

    /** What a policy for people allows. */
    static String managed(Template template, String id) {
        return template.resources("AWS::IAM::ManagedPolicy").stream()
                .filter(policy -> policy.id().equals(id))
                .flatMap(policy ->
                        policy.properties().at("PolicyDocument", "Statement").items().stream())
                .map(PolicyTable::line)
                .collect(joining("\n"));
    }

    private static String lines(Resource role) {
        return statements(role)
                .map(PolicyTable::line)
                .map(line -> "    " + line + "\n")
                .collect(joining());
    }

    private static String line(Value statement) {
        String effect = statement.at("Effect").text().equals("Allow") ? "" : "deny ";
        return effect
                + actions(statement)
                + " on "
                + targets(statement.at("Resource"))
                + conditions(statement);
    }

    private static String actions(Value statement) {
        String first = statement.at("Action").items().getFirst().text();
        String service = first.substring(0, first.indexOf(':') + 1);
        return service
                + statement.at("Action").items().stream()
                        .map(action -> action.text().replaceFirst(service, ""))
                        .collect(joining(","));
    }

    private static String targets(Value value) {
        return value.items().stream().map(Names::target).collect(joining(","));
    }

    private static String conditions(Value statement) {
        return statement.find("Condition").stream()
                .flatMap(condition -> condition.fields().values().stream())
                .flatMap(operator -> operator.fields().entrySet().stream())
                .map(key ->
                        words(key.getKey()) + targets(key.getValue()).replaceFirst("\\.\\$.*", ""))
                .collect(joining());
    }

    private static String words(String key) {
        return switch (key) {
            case "kms:ViaService" -> " via ";
            case "dynamodb:LeadingKeys" -> " under ";
            default -> key.startsWith("kms:EncryptionContext:") ? " of " : " if " + key + " is ";
        };
    }
}
