package dev.rollcall.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncMessage.Poll;
import dev.rollcall.sync.run.SyncMessage.Slice;
import dev.rollcall.sync.run.Trigger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The body of a sync message: {@code
 * {"v":1,"type":"slice","district":"clever:…","run":"…","slice":0, "attempt":0}} or {@code
 * {"v":1,"type":"poll","district":"…","trigger":"schedule","id":"…"}}. Values a reader does not
 * know are passed over; a form that needs more than that gets a new version.
 */
public final class SyncMessages {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private SyncMessages() {}

    public static String encode(SyncMessage message) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("v", VERSION)
                        .put("type", type(message))
                        .put("district", message.district().asString());
        return switch (message) {
            case Slice slice ->
                    body.put("run", slice.runId())
                            .put("slice", slice.slice())
                            .put("attempt", slice.attempt())
                            .toString();
            case Poll poll ->
                    body.put("trigger", poll.trigger().code()).put("id", poll.id()).toString();
        };
    }

    /** Reads a body; never throws. */
    public static Decoded decode(String body) {
        return tree(body).map(SyncMessages::decode).orElseGet(Decoded.Undecodable::new);
    }

    private static Decoded decode(JsonNode body) {
        int version = number(body, "v").orElse(0);
        if (version > VERSION) {
            return new Decoded.UnknownVersion(version);
        }
        return version < 1
                ? new Decoded.Undecodable()
                : message(body)
                        .<Decoded>map(Decoded.Message::new)
                        .orElseGet(Decoded.Undecodable::new);
    }

    private static Optional<SyncMessage> message(JsonNode body) {
        return text(body, "district")
                .flatMap(DistrictId::parse)
                .flatMap(district ->
                        switch (text(body, "type").orElse("")) {
                            case "slice" -> slice(district, body);
                            case "poll" -> poll(district, body);
                            default -> Optional.empty();
                        });
    }

    private static Optional<SyncMessage> slice(DistrictId district, JsonNode body) {
        Optional<String> run = text(body, "run");
        Optional<Integer> slice = number(body, "slice");
        Optional<Integer> attempt = number(body, "attempt");
        return run.isPresent() && slice.isPresent() && attempt.isPresent()
                ? Optional.of(new Slice(district, run.get(), slice.get(), attempt.get()))
                : Optional.empty();
    }

    private static Optional<SyncMessage> poll(DistrictId district, JsonNode body) {
        Optional<Trigger> trigger = text(body, "trigger").flatMap(SyncMessages::trigger);
        Optional<String> id = text(body, "id");
        return trigger.isPresent() && id.isPresent()
                ? Optional.of(new Poll(district, trigger.get(), id.get()))
                : Optional.empty();
    }

    private static Optional<Trigger> trigger(String code) {
        return Arrays.stream(Trigger.values()).filter(t -> t.code().equals(code)).findFirst();
    }

    private static String type(SyncMessage message) {
        return switch (message) {
            case Slice slice -> "slice";
            case Poll poll -> "poll";
        };
    }

    private static Optional<JsonNode> tree(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isEmpty());
    }

    /** A whole number from 0 on. */
    private static Optional<Integer> number(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .filter(number -> number >= 0);
    }

    /** What a body turned out to be. */
    public sealed interface Decoded {
        /**
         * A message this version understands.
         *
         * @param message the message
         */
        record Message(SyncMessage message) implements Decoded {}

        /**
         * A message of a newer version: to be left for a worker that has it.
         *
         * @param version its version
         */
        record UnknownVersion(int version) implements Decoded {}

        /**
         * No message at all: it will never be understood, so it must not block its group (F-21).
         */
        record Undecodable() implements Decoded {}
    }
}
