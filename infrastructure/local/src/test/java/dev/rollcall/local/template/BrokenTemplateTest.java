package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule can fail: one slip in the text of the template each. */
class BrokenTemplateTest {

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("tables are encrypted with our key", "SSEEnabled: true", "SSEEnabled: false"),
                slip(
                        "tables can be restored to a point in time",
                        "PointInTimeRecoveryEnabled: true",
                        "PointInTimeRecoveryEnabled: false"),
                slip(
                        "tables cannot be deleted by a slip",
                        "DeletionProtectionEnabled: true",
                        "DeletionProtectionEnabled: false"),
                slip("tables are billed on demand", "PAY_PER_REQUEST", "PROVISIONED"),
                slip("tables are keyed by pk and sk", "KeyType: RANGE", "KeyType: HASH"),
                slip("runs and sign-in items expire", "Name: expiresAt", "Name: ttl"),
                slip("secrets are encrypted with our key", "KmsKeyId: !GetAtt DataKey.Arn", "X: y"),
                slip(
                        "secrets are declared empty",
                        "\"clientSecret\":\"\"",
                        "\"clientSecret\":\"s\""),
                slip(
                        "log groups are encrypted with the log key",
                        "KmsKeyId: !GetAtt LogKey.Arn",
                        "X: y"),
                slip("log groups have a retention", "RetentionInDays: 365", "X: y"),
                slip(
                        "what tells of security is kept for a year",
                        "RetentionInDays: 365",
                        "RetentionInDays: 30"),
                slip("the log key serves every log group", "${AWS::StackName}/later", "later"),
                slip("keys rotate", "EnableKeyRotation: true", "EnableKeyRotation: false"),
                slip(
                        "queues are encrypted with our key",
                        "KmsMasterKeyId: !GetAtt DataKey.Arn",
                        "X: y"),
                slip(
                        "queues have a dead-letter queue",
                        "maxReceiveCount: 5",
                        "maxReceiveCount: 500"),
                slip(
                        "dead letters are kept for 14 days",
                        "MessageRetentionPeriod: 1209600",
                        "MessageRetentionPeriod: 60"),
                slip(
                        "FIFO queues never deduplicate by content",
                        "ContentBasedDeduplication: false",
                        "ContentBasedDeduplication: true"),
                slip("FIFO queues limit each group by itself", "perMessageGroupId", "perQueue"),
                slip(
                        "visibility is at least six times the timeout",
                        "VisibilityTimeout: 5400",
                        "VisibilityTimeout: 5399"),
                slip(
                        "one index finds people, and holds keys alone",
                        "ProjectionType: KEYS_ONLY",
                        "ProjectionType: ALL"),
                slip("mappings report batch item failures", "- ReportBatchItemFailures", "- X"),
                slip("mappings have a maximum concurrency", "MaximumConcurrency: 5", "X: y"),
                slip(
                        "the sync worker takes one message at a time",
                        "BatchSize: 1\n",
                        "BatchSize: 2\n"),
                slip(
                        "no two functions share a role",
                        "Role: !GetAtt LaterRole.Arn",
                        "Role: !GetAtt SyncRole.Arn"),
                slip(
                        "no two functions share a log group",
                        "!Ref LaterLogGroup",
                        "!Ref SyncLogGroup"),
                slip("functions say how long they may take", "Timeout: 900", "Timeout: 901"),
                slip(
                        "functions say how much memory they have",
                        "MemorySize: 512",
                        "MemorySize: 128"),
                slip("functions run the one jar on java25 and arm64", "- arm64", "- x86_64"),
                slip("functions log JSON", "LogFormat: JSON", "LogFormat: Text"),
                slip(
                        "no variable of a function holds a secret",
                        "CLEVER_SECRET_ARN: !Ref CleverSecret",
                        "CLEVER_SECRET: \"{{resolve:secretsmanager:clever}}\""),
                slip(
                        "no variable has two meanings",
                        "ROSTER_TABLE: !Ref RosterTable",
                        "ROSTER_TABLE: !Ref RunTable"),
                slip(
                        "functions a person waits for start from a snapshot, others do not",
                        "ApplyOn: PublishedVersions",
                        "ApplyOn: None"),
                slip("triggers of a snapshot point at its alias", "AutoPublishAlias: live", "X: y"),
                slip(
                        "nothing goes round the alias of a snapshot",
                        "- !GetAtt ScheduleFunction.Arn",
                        "- !GetAtt WebhookFunction.Arn"),
                slip(
                        "nobody reads a portal secret and serves anonymous traffic",
                        "WEBHOOK_SECRET_ARN: !Ref WebhookSecret",
                        "CLEVER_SECRET_ARN: !Ref CleverSecret"),
                slip(
                        "no flag writes whole events to the log",
                        "SLICE_SECONDS: ",
                        "POWERTOOLS_LOGGER_LOG_EVENT: "),
                slip(
                        "functions log what they count",
                        "ApplicationLogLevel: INFO",
                        "ApplicationLogLevel: WARN"),
                slip(
                        "functions know whose metrics they write",
                        "STACK_NAME: !Ref AWS::StackName",
                        "STACK_NAME: !Ref RunTable"),
                slip(
                        "functions are traced when the deployment says so",
                        "Tracing: !Ref Tracing",
                        "Tracing: Active"),
                slip("operations know every function", "LaterLogGroup: !Ref LaterLogGroup", "X: y"),
                slip("the access log shows no query", "$context.routeKey", "$context.path"),
                slip("the API is throttled", "ThrottlingRateLimit: 100", "X: y"),
                slip(
                        "routes speak payload 2.0 on our API",
                        "PayloadFormatVersion: \"2.0\"",
                        "PayloadFormatVersion: \"1.0\""),
                slip("no policy of a role names everything", "- dynamodb:Query", "- dynamodb:*"),
                slip(
                        "no policy of a role names everything",
                        "Resource: !GetAtt RosterTable.Arn",
                        "Resource: \"*\""),
                slip("roles are bounded when a boundary is given", "PermissionsBoundary: ", "X: "),
                slip(
                        "no role carries a policy from elsewhere but that of traces",
                        "[!Ref TracingPolicy]",
                        "[arn:aws:iam::aws:policy/AdministratorAccess]"),
                slip(
                        "the one policy on everything sends traces",
                        "- xray:PutTraceSegments",
                        "- s3:GetObject"),
                slip("key policies name their actions", "- kms:ListGrants", "- kms:*"),
                slip("portals are reached by https", "Default: https://", "Default: http://"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("slips")
    void reportsTheSlip(String rule, String right, String wrong) {
        Template broken =
                Template.parse(Template.bundledText().replaceFirst(quoted(right), literal(wrong)));

        assertThat(Template.bundledText()).contains(right);
        assertThat(named(rule).broken().apply(broken)).isNotEmpty();
    }

    @Test
    void hasASlipForEveryRule() {
        Set<Object> slipped = slips().map(slip -> slip.get()[0]).collect(Collectors.toSet());

        assertThat(TemplateTest.rules().map(Rule::name)).allMatch(slipped::contains);
    }

    private static Rule named(String name) {
        return TemplateTest.rules().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static String literal(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static Arguments slip(String rule, String right, String wrong) {
        return Arguments.of(rule, right, wrong);
    }
}
