package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The template keeps every rule of style.md 11.4 and reliability.md 3.2, 3.4 to 3.6 and 5.3. */
class TemplateTest {
    private final Template template = Template.bundled();

    static Stream<Rule> rules() {
        return Stream.of(StoreRules.ALL, QueueRules.ALL, FunctionRules.ALL, DoorRules.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsItsRules(Rule rule) {
        assertThat(rule.broken().apply(template)).as(rule.name()).isEmpty();
    }

    @Test
    void declaresTheFiveTablesOfTheDesign() {
        assertThat(ids("AWS::DynamoDB::Table"))
                .containsExactlyInAnyOrder(
                        "DistrictTable", "RosterTable", "RunTable", "SeatTable", "SignInTable");
    }

    @Test
    void feedsTheWorkersFromTheQueues() {
        assertThat(QueueRules.mappings(template))
                .extracting(m -> m.function().id() + " from " + Names.target(m.event().at("Queue")))
                .containsExactlyInAnyOrder(
                        "SyncFunction from CleverSyncQueue",
                        "SyncFunction from ClassLinkSyncQueue",
                        "LaterFunction from LaterQueue");
    }

    /** A slot begins with one interval's rest, and then sends at most this many in any second. */
    @Test
    void staysAtFortyRequestsASecondOverAllClassLinkTenants() {
        Map<String, String> defaults = template.parameterDefaults();
        int slots = number(defaults, "ClassLinkMaximumConcurrency");
        int interval = number(defaults, "ClassLinkRequestIntervalMillis");
        int inAnySecond = 1 + 1_000 / interval;

        assertThat(slots * inAnySecond).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CleverSyncQueue", "ClassLinkSyncQueue"})
    void keepsDistrictsOrderedInAFifoQueue(String id) {
        Resource queue =
                template.resources("AWS::SQS::Queue").stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow();

        assertThat(Rule.says(queue, "true", "FifoQueue")).isTrue();
    }

    private static int number(Map<String, String> defaults, String parameter) {
        return Integer.parseInt(defaults.getOrDefault(parameter, ""));
    }

    private Set<String> ids(String type) {
        return template.resources(type).stream().map(Resource::id).collect(Collectors.toSet());
    }
}
