package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/**
 * The samples of {@code events/} are events as AWS's own types understand them. Those of the
 * Scheduler have no type there: its {@code detail} is a text.
 */
class EventSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync.slice",
                "sync.classlink-slice",
                "sync.classlink-undecodable",
                "sync.poll",
                "sync.newer-version",
                "later.slice"
            })
    void queueEventsCarryMessages(String sample) {
        SQSEvent event = read(sample, SQSEvent.class);

        assertThat(event.getRecords())
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.getMessageId()).isNotBlank();
                    assertThat(message.getReceiptHandle()).isNotBlank();
                    assertThat(message.getBody()).isNotBlank();
                    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account.token",
                "account.list-districts",
                "account.request-run",
                "webhook.district",
                "webhook.clever-event",
                "signin.begin",
                "signin.launch",
                "signin.callback-forged",
                "signin.continue",
                "signin.sign-out",
                "signin.redeem",
                "signin.keys"
            })
    void httpEventsAreOfPayloadVersionTwo(String sample) {
        APIGatewayV2HTTPEvent event = read(sample, APIGatewayV2HTTPEvent.class);

        assertThat(event.getVersion()).isEqualTo("2.0");
        assertThat(event.getRouteKey()).isNotBlank();
        assertThat(event.getRawPath()).startsWith("/");
        assertThat(event.getRequestContext().getHttp().getMethod()).isNotBlank();
    }

    /** As CloudWatch documents what it calls a custom widget's function with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "console-view.districts",
                "console-view.run",
                "console-view.sign-ins",
                "console-action.approve",
                "console-action.seats",
                "console-action.unnamed"
            })
    void widgetEventsHaveTheContextOfCloudWatch(String sample) {
        JsonNode event = Events.read(sample + ".json");
        JsonNode context = event.path("widgetContext");

        assertThat(event.has("widget") || event.has("action")).isTrue();
        assertThat(fields(context))
                .containsExactlyInAnyOrder(
                        "dashboardName",
                        "widgetId",
                        "accountId",
                        "locale",
                        "timezone",
                        "period",
                        "isAutoPeriod",
                        "timeRange",
                        "theme",
                        "linkCharts",
                        "title",
                        "forms",
                        "params",
                        "width",
                        "height");
        assertThat(fields(context.path("timezone")))
                .containsExactlyInAnyOrder("label", "offsetISO", "offsetInMinutes");
        assertThat(fields(context.path("timeRange")))
                .contains("mode", "start", "end", "relativeStart");
        assertThat(fields(context.path("forms"))).containsExactly("all");
    }

    @Test
    void aDescriptionIsAskedForByOneField() {
        assertThat(Events.read("console-view.describe.json").toString())
                .isEqualTo("{\"describe\":true}");
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static <T> T read(String sample, Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, EventSamplesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(Events.bytes(sample + ".json")));
    }
}
