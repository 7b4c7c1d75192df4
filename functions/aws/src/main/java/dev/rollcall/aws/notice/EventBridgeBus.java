package dev.rollcall.aws.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.EventBus;

import java.io.IOException;
import java.util.Map;

/**
 * {@code PutEvents} of Amazon EventBridge. Source {@code rollcall}, detail type the fact's kind,
 * detail {@code {"key", "about", "at", "details"}}.
 */
public final class EventBridgeBus implements EventBus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type", "application/x-amz-json-1.1",
                    "X-Amz-Target", "AWSEvents.PutEvents");

    private final SignedCalls events;
    private final String bus;

    /**
     * A bus.
     *
     * @param bus its name
     */
    public EventBridgeBus(SignedCalls events, String bus) {
        this.events = events;
        this.bus = bus;
    }

    @Override
    public boolean publish(Party party, Fact fact) {
        try {
            SignedCalls.Answer answer = events.post("/", HEADERS, body(party, fact));
            return answer.isOk() && hasTaken(answer.body());
        } catch (IOException unanswered) {
            return false;
        }
    }

    private static boolean hasTaken(String body) {
        try {
            return JSON.readTree(body).path("FailedEntryCount").asInt(1) == 0;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private String body(Party party, Fact fact) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("Entries")
                .addObject()
                .put("Source", "rollcall")
                .put("DetailType", fact.kind().code())
                .put("Detail", detail(party, fact).toString())
                .put("EventBusName", bus)
                .put("Time", fact.at().getEpochSecond());
        return request.toString();
    }

    private static ObjectNode detail(Party party, Fact fact) {
        ObjectNode detail =
                JSON.createObjectNode()
                        .put("key", fact.key())
                        .put("about", party.asString())
                        .put("at", fact.at().toString());
        fact.sorted().forEach(detail.putObject("details")::put);
        return detail;
    }
}
