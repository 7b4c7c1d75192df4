package dev.rollcall.aws.sqs;

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

    private SyncMessages() {}

    public static String encode(SyncMessage message) {
        FlatObject body =
                new FlatObject()
                        .with("v", VERSION)
                        .with("type", type(message))
                        .with("district", message.district().asString());
        return switch (message) {
            case Slice slice ->
                    body.with("run", slice.runId())
                            .with("slice", slice.slice())
                            .with("attempt", slice.attempt())
                            .write();
            case Poll poll ->
                    body.with("trigger", poll.trigger().code()).with("id", poll.id()).write();
        };
    }

    /** Reads a body; never throws. */
    public static Decoded decode(String body) {
        return FlatObject.read(body).map(SyncMessages::decode).orElseGet(Decoded.Undecodable::new);
    }

    private static Decoded decode(FlatObject body) {
        int version = body.number("v").orElse(0);
        if (version > VERSION) {
            return new Decoded.UnknownVersion(version);
        }
        return version < 1
                ? new Decoded.Undecodable()
                : message(body)
                        .<Decoded>map(Decoded.Message::new)
                        .orElseGet(Decoded.Undecodable::new);
    }

    private static Optional<SyncMessage> message(FlatObject body) {
        return body.text("district")
                .flatMap(DistrictId::parse)
                .flatMap(district ->
                        switch (body.text("type").orElse("")) {
                            case "slice" -> slice(district, body);
                            case "poll" -> poll(district, body);
                            default -> Optional.empty();
                        });
    }

    private static Optional<SyncMessage> slice(DistrictId district, FlatObject body) {
        Optional<String> run = body.text("run");
        Optional<Integer> slice = body.number("slice");
        Optional<Integer> attempt = body.number("attempt");
        return run.isPresent() && slice.isPresent() && attempt.isPresent()
                ? Optional.of(new Slice(district, run.get(), slice.get(), attempt.get()))
                : Optional.empty();
    }

    private static Optional<SyncMessage> poll(DistrictId district, FlatObject body) {
        Optional<Trigger> trigger = body.text("trigger").flatMap(SyncMessages::trigger);
        Optional<String> id = body.text("id");
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
