package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;

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

    private static <T> T read(String sample, Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, EventSamplesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(Events.bytes(sample + ".json")));
    }
}
