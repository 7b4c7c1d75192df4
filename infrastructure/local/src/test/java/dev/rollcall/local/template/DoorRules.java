package dev.rollcall.local.template;

import static dev.rollcall.local.template.Rule.each;
import static dev.rollcall.local.template.Rule.says;

import java.util.List;
import java.util.stream.Stream;

/** What the HTTP API and the policies keep (S-19, K-10, M-12, W-14). */
final class DoorRules {
    private static final String API = "AWS::Serverless::HttpApi";

    static final List<Rule> ALL =
            List.of(
                    each("the access log shows no query", API, DoorRules::logsNoQuery),
                    each(
                            "the API is throttled",
                            API,
                            api ->
                                    api.properties()
                                                    .find(
                                                            "DefaultRouteSettings",
                                                            "ThrottlingRateLimit")
                                                    .isPresent()
                                            && api.properties()
                                                    .find(
                                                            "DefaultRouteSettings",
                                                            "ThrottlingBurstLimit")
                                                    .isPresent()),
                    new Rule("routes speak payload 2.0 on our API", DoorRules::otherPayloads),
                    each(
                            "no policy of a role names everything",
                            "AWS::IAM::Role",
                            DoorRules::namesEachThing),
                    each(
                            "roles are bounded when a boundary is given",
                            "AWS::IAM::Role",
                            role ->
                                    role.properties()
                                            .find("PermissionsBoundary", "Fn::If")
                                            .isPresent()),
                    each(
                            "no role carries a policy from elsewhere but that of traces",
                            "AWS::IAM::Role",
                            DoorRules::carriesNothingButTraces),
                    // The written exception: X-Ray knows no resources.
                    each(
                            "the one policy on everything sends traces",
                            "AWS::IAM::ManagedPolicy",
                            DoorRules::sendsTraces),
                    // The written exception: in a key policy the resource "*" means the key itself.
                    each(
                            "key policies name their actions",
                            "AWS::KMS::Key",
                            DoorRules::namesActions),
                    new Rule("portals are reached by https", DoorRules::plainPortals));

    private DoorRules() {}

    private static boolean logsNoQuery(Resource api) {
        String format = api.properties().at("AccessLogSettings", "Format").text();
        return Stream.of("query", "$context.path", "$context.authorizer", "sourceIp", "$request")
                .noneMatch(format::contains);
    }

    private static boolean namesEachThing(Resource role) {
        return PolicyTable.statements(role)
                .flatMap(s -> Stream.of(s.at("Action"), s.at("Resource")).flatMap(Names::texts))
                .noneMatch(text -> text.contains("*"));
    }

    private static boolean carriesNothingButTraces(Resource role) {
        boolean isOfFunction = !role.id().equals("ScheduleInvokeRole");
        return role.properties()
                .find("ManagedPolicyArns", "Fn::If")
                .map(choice -> Names.texts(choice).toList())
                .map(List.of("IsTraced", "TracingPolicy", "AWS::NoValue")::equals)
                .orElse(!isOfFunction);
    }

    private static boolean sendsTraces(Resource policy) {
        List<String> allowed =
                Names.texts(policy.properties().at("PolicyDocument", "Statement"))
                        .filter(text -> text.contains(":") || text.contains("*"))
                        .toList();
        return allowed.stream().noneMatch(text -> text.contains("*"))
                || allowed.equals(
                        List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments", "*"));
    }

    private static boolean namesActions(Resource key) {
        return key.properties().at("KeyPolicy", "Statement").items().stream()
                .flatMap(statement -> statement.at("Action").items().stream())
                .noneMatch(action -> action.text().contains("*"));
    }

    private static List<String> otherPayloads(Template template) {
        return template.functions().stream()
                .flatMap(f -> f.events().values().stream())
                .filter(event -> event.at("Type").text().equals("HttpApi"))
                .map(event -> new Resource("route", "HttpApi", event))
                .filter(route ->
                        !says(route, "2.0", "PayloadFormatVersion")
                                || !route.properties().at("ApiId").equals(Names.ref("Api")))
                .map(route -> route.properties().at("Path").text())
                .toList();
    }

    private static List<String> plainPortals(Template template) {
        return template.parameterDefaults().entrySet().stream()
                .filter(parameter -> parameter.getKey().endsWith("Url"))
                .filter(parameter -> !parameter.getValue().matches("(https://.+)?(/[a-z].*)?"))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
