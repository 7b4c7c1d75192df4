package dev.rollcall.local.template;

import static dev.rollcall.local.template.Rule.each;
import static dev.rollcall.local.template.Rule.isArnOf;
import static dev.rollcall.local.template.Rule.says;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every table, secret and log group keeps (style.md 11.4, M-14, K-01, reliability 3.6). */
final class StoreRules {
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String SECRET = "AWS::SecretsManager::Secret";
    private static final String LOGS = "AWS::Logs::LogGroup";
    private static final Set<String> EXPIRING = Set.of("RunTable", "SignInTable");

    static final List<Rule> ALL =
            List.of(
                    each(
                            "tables are encrypted with our key",
                            TABLE,
                            table ->
                                    says(table, "true", "SSESpecification", "SSEEnabled")
                                            && isArnOf(
                                                    table,
                                                    "DataKey",
                                                    "SSESpecification",
                                                    "KMSMasterKeyId")),
                    each(
                            "tables can be restored to a point in time",
                            TABLE,
                            table ->
                                    says(
                                            table,
                                            "true",
                                            "PointInTimeRecoverySpecification",
                                            "PointInTimeRecoveryEnabled")),
                    each(
                            "tables cannot be deleted by a slip",
                            TABLE,
                            table ->
                                    says(table, "true", "DeletionProtectionEnabled")
                                            && table.body()
                                                    .at("DeletionPolicy")
                                                    .text()
                                                    .equals("Retain")),
                    each(
                            "tables are billed on demand",
                            TABLE,
                            table -> says(table, "PAY_PER_REQUEST", "BillingMode")),
                    each("tables are keyed by pk and sk", TABLE, StoreRules::isKeyedByPkAndSk),
                    new Rule("one index finds people, and holds keys alone", StoreRules::indexes),
                    each("runs and sign-in items expire", TABLE, StoreRules::expiresWhenPromised),
                    each(
                            "secrets are encrypted with our key",
                            SECRET,
                            secret -> isArnOf(secret, "DataKey", "KmsKeyId")),
                    each("secrets are declared empty", SECRET, StoreRules::isEmptySecret),
                    each(
                            "log groups are encrypted with the log key",
                            LOGS,
                            group -> isArnOf(group, "LogKey", "KmsKeyId")),
                    each(
                            "log groups have a retention",
                            LOGS,
                            group -> group.properties().find("RetentionInDays").isPresent()),
                    each(
                            "what tells of security is kept for a year",
                            LOGS,
                            group -> !tellsOfSecurity(group) || isKeptForAYear(group)),
                    new Rule("the log key serves every log group", StoreRules::withoutKey),
                    each(
                            "keys rotate",
                            "AWS::KMS::Key",
                            key -> says(key, "true", "EnableKeyRotation")));

    /** Requests, sign-ins and deliveries, with why some were refused (reliability.md §3.6). */
    private static final Pattern SECURITY = Pattern.compile(".*/(access|sign-in|webhook)");

    private StoreRules() {}

    private static boolean tellsOfSecurity(Resource group) {
        String name = group.properties().at("LogGroupName", "Fn::Sub").text();
        return SECURITY.matcher(name).matches();
    }

    private static boolean isKeptForAYear(Resource group) {
        return group.properties().at("RetentionInDays").text().equals("365");
    }

    private static List<String> withoutKey(Template template) {
        List<String> served =
                template.resources("AWS::KMS::Key").stream()
                        .filter(key -> key.id().equals("LogKey"))
                        .flatMap(key -> Names.texts(key.properties().at("KeyPolicy")))
                        .toList();
        return template.resources(LOGS).stream()
                .map(group -> group.properties().at("LogGroupName", "Fn::Sub").text())
                .filter(name ->
                        served.stream().noneMatch(arn -> arn.endsWith(":log-group:" + name)))
                .toList();
    }

    private static boolean isKeyedByPkAndSk(Resource table) {
        return table.properties().at("KeySchema").items().stream()
                .map(key -> key.at("AttributeName").text() + ":" + key.at("KeyType").text())
                .toList()
                .equals(List.of("pk:HASH", "sk:RANGE"));
    }

    /** The design allows one index in all; an index on whatever changes is written each time. */
    private static List<String> indexes(Template template) {
        return template.resources(TABLE).stream()
                .flatMap(table ->
                        table.properties().find("GlobalSecondaryIndexes").stream()
                                .flatMap(indexes -> indexes.items().stream())
                                .map(index -> table.id() + " " + words(index)))
                .filter(words -> !words.equals("RosterTable bySisId by sis KEYS_ONLY"))
                .toList();
    }

    private static String words(Value index) {
        return "%s by %s %s"
                .formatted(
                        index.at("IndexName").text(),
                        Names.texts(index.at("KeySchema"))
                                .filter(text -> !text.equals("HASH"))
                                .collect(Collectors.joining(",")),
                        index.at("Projection", "ProjectionType").text());
    }

    private static boolean expiresWhenPromised(Resource table) {
        return !EXPIRING.contains(table.id())
                || (says(table, "expiresAt", "TimeToLiveSpecification", "AttributeName")
                        && says(table, "true", "TimeToLiveSpecification", "Enabled"));
    }

    private static boolean isEmptySecret(Resource secret) {
        String value = secret.properties().at("SecretString").text();
        return value.replaceAll("\"[A-Za-z]+\":|\"\"|\\[\\]|[{},]", "").isEmpty();
    }
}
