package dev.rollcall.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.TestSettings;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Party;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;

final class EventBridgeBusTest {
    private static final Fact FACT =
            new Fact(
                    FactKind.SHORTAGE,
                    "shortage:run-1",
                    Instant.parse("2026-11-23T08:00:00.5Z"),
                    Map.of("run", "run-1", "missing", "10"));

    private final Service events = new Service();

    @AfterEach
    void stop() {
        events.close();
    }

    @Test
    void putsAnEventInTheFormOfEventBridge() {
        events.answering(200, "", "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");

        assertThat(publish()).isTrue();

        Service.Asked asked = events.asked().getFirst();
        assertThat(asked.header("X-Amz-Target")).isEqualTo("AWSEvents.PutEvents");
        assertThat(asked.header("Authorization")).contains("/us-east-1/events/aws4_request");
        assertThat(asked.body())
                .hasToString(
                        "{\"Entries\":[{\"Source\":\"rollcall\",\"DetailType\":\"shortage\","
                                + "\"Detail\":\"{\\\"key\\\":\\\"shortage:run-1\\\","
                                + "\\\"about\\\":\\\"clever:d\\\","
                                + "\\\"at\\\":\\\"2026-11-23T08:00:00.500Z\\\","
                                + "\\\"details\\\":{\\\"missing\\\":\\\"10\\\","
                                + "\\\"run\\\":\\\"run-1\\\"}}\","
                                + "\"EventBusName\":\"bus\",\"Time\":1795420800}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "200, {\"FailedEntryCount\":1}",
        "200, <html>",
        "200, {}",
        "500, {\"FailedEntryCount\":0}",
        "0, ''"
    })
    void saysWhenTheBusDoesNotHaveIt(int status, String body) {
        events.answering(status, "", body);

        assertThat(publish()).isFalse();
    }

    private boolean publish() {
        AwsClients clients = new AwsClients(TestSettings.SOMEWHERE.at(events.uri()));
        return new EventBridgeBus(clients.eventBridge(), "bus").publish(Party.of("clever:d"), FACT);
    }
}
