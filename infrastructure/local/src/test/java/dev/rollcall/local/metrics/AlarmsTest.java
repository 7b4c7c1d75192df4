package dev.rollcall.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alarms as declared, by metrics as functions and services report them (done when 4). */
class AlarmsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:30Z");
    private static final Template TEMPLATE = Template.bundledOperations();
    private static final String OWN = "Rollcall/rollcall";

    private final MetricStore store = new MetricStore();
    private final Operations operations = Operations.of(TEMPLATE, parameters());

    @Test
    void saysNothingWhileTheScheduleTicksAndNothingHappens() {
        tick();

        assertThat(operations.alarms(store, NOW))
                .hasSizeGreaterThan(12)
                .allMatch(alarm -> alarm.state() == AlarmState.OK);
    }

    @Test
    void noticesThatTheScheduleIsSilentF34() {
        assertThat(firing()).containsExactlyInAnyOrder("ScheduleSilentAlarm", "RosterIncident");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Rollcall/rollcall; StaleDistricts; portal; classlink; 1; StaleDistrictsAlarm
                    Rollcall/rollcall; FailedRuns; cause; vendor; 1; FailedRunsAlarm
                    Rollcall/rollcall; FailedRuns; cause; district; 1; FailedRunsAlarm
                    AWS/SQS; ApproximateNumberOfMessagesVisible; QueueName; LaterDeadLetterQueue; 1; LaterDeadLetterAlarm
                    AWS/SQS; ApproximateNumberOfMessagesVisible; QueueName; CleverSyncDeadLetterQueue; 1; CleverSyncDeadLetterAlarm
                    AWS/SQS; ApproximateNumberOfMessagesVisible; QueueName; ClassLinkSyncDeadLetterQueue; 1; ClassLinkSyncDeadLetterAlarm
                    AWS/DynamoDB; ReadThrottleEvents; TableName; RosterTable; 101; ReadThrottlingAlarm
                    AWS/DynamoDB; WriteThrottleEvents; TableName; SignInTable; 101; WriteThrottlingAlarm
                    AWS/Lambda; Errors; FunctionName; SyncFunction; 5; WorkerErrorsAlarm
                    Rollcall/rollcall; Broken; function; later; 5; WorkerErrorsAlarm
                    AWS/Lambda; Throttles; FunctionName; WebhookFunction; 1; ThrottledCallsAlarm
                    """)
    void isOneIncidentOfRosters(
            String space, String name, String dimension, String value, double much, String alarm) {
        tick();
        report(new MetricId(space, name, Map.of(dimension, value)), much);

        assertThat(firing()).containsExactlyInAnyOrder(alarm, "RosterIncident");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Rollcall/rollcall; FailedRuns; cause; portal; 500
                    Rollcall/rollcall; FailedRuns; cause; nobody; 500
                    Rollcall/rollcall; OldestHold; portal; clever; 86400
                    Rollcall/rollcall; WebhookRefusals; function; webhook; 19
                    AWS/DynamoDB; ReadThrottleEvents; TableName; RosterTable; 50
                    AWS/Lambda; Errors; FunctionName; AccountFunction; 4
                    """)
    void wakesNobodyFor(String space, String name, String dimension, String value, double much) {
        tick();
        store.add(new MetricId(space, name, Map.of(dimension, value)), NOW, much);

        assertThat(firing()).isEmpty();
    }

    @Test
    void noticesTooManyCallsSideBySide() {
        tick();
        report(new MetricId("AWS/Lambda", "ConcurrentExecutions", Map.of()), 800);

        assertThat(firing()).containsExactlyInAnyOrder("ConcurrencyAlarm", "RosterIncident");
    }

    @ParameterizedTest
    @CsvSource({"20, 5, true", "20, 4, false", "19, 19, false", "1000, 201, true"})
    void judgesSignInsByTheShareThatFails(int ended, int failed, boolean isFiring) {
        tick();
        report(own("SignIns", "function", "sign-in"), ended);
        report(own("SignInFailures", "function", "sign-in"), failed);

        assertThat(firing().contains("SignInFailureAlarm")).isEqualTo(isFiring);
        assertThat(firing().contains("DoorIncident")).isEqualTo(isFiring);
    }

    @ParameterizedTest
    @CsvSource({
        "OldHoldAlarm, OldestHold, portal, clever, 86401",
        "WebhookRefusalsAlarm, WebhookRefusals, function, webhook, 20"
    })
    void isAnIncidentByItself(String alarm, String name, String by, String value, double much) {
        tick();
        store.add(own(name, by, value), NOW, much);

        assertThat(firing()).containsExactly(alarm);
        assertThat(reported()).containsExactly(alarm);
    }

    /** I-10: whatever comes together, whoever is on duty is called once an incident. */
    @Test
    void callsOnceHoweverManySignsThereAre() {
        report(own("StaleDistricts", "portal", "clever"), 3);
        report(own("FailedRuns", "cause", "vendor"), 3);
        report(new MetricId("AWS/Lambda", "Errors", Map.of("FunctionName", "SyncFunction")), 9);

        assertThat(firing()).hasSizeGreaterThan(3);
        assertThat(reported()).containsExactly("RosterIncident");
    }

    static Stream<Alarm> all() {
        return Operations.of(TEMPLATE, parameters()).alarms(new MetricStore(), NOW).stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void linksToTheRunbook(Alarm alarm) {
        assertThat(alarm.description())
                .matches("[A-Z].*\\. What to do: infrastructure/RUNBOOK\\.md#[a-z-]+")
                .hasSizeLessThan(1_024);
    }

    private Set<String> firing() {
        return operations.alarms(store, NOW).stream()
                .filter(alarm -> alarm.state() == AlarmState.ALARM)
                .map(Alarm::name)
                .collect(Collectors.toSet());
    }

    private Set<String> reported() {
        return operations.alarms(store, NOW).stream()
                .filter(alarm -> alarm.state() == AlarmState.ALARM && alarm.isReported())
                .map(Alarm::name)
                .collect(Collectors.toSet());
    }

    private void tick() {
        store.add(own("Districts", "portal", "clever"), NOW, 1);
        store.add(own("Districts", "portal", "classlink"), NOW, 0);
    }

    /** For as long as the slowest alarm looks back. */
    private void report(MetricId metric, double much) {
        for (int minutes = 0; minutes < 15; minutes += 5) {
            store.add(metric, NOW.minus(Duration.ofMinutes(minutes)), much);
        }
    }

    private static MetricId own(String name, String dimension, String value) {
        return new MetricId(OWN, name, Map.of(dimension, value));
    }

    static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        TEMPLATE.parameters().forEach(name -> parameters.put(name, name));
        parameters.putAll(TEMPLATE.parameterDefaults());
        parameters.put("Namespace", OWN);
        parameters.put("DashboardName", "rollcall");
        parameters.put("Runbook", "infrastructure/RUNBOOK.md");
        parameters.put(
                "ConsoleViewArn", "arn:aws:lambda:us-east-1:000000000000:function:console:live");
        return parameters;
    }
}
