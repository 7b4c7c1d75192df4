package dev.rollcall.aws.sqs;

import dev.rollcall.district.Portal;

import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.util.Optional;

/**
 * A message of a FIFO queue with its address. While it waits it is kept whole, its body unread, so
 * that even a message of a newer version is passed on.
 *
 * @param portal whose queue
 * @param group the message group: the district
 * @param id the deduplication id
 * @param body what is sent
 */
record Work(Portal portal, String group, String id, String body) {
    static Optional<Work> decode(String text) {
        return FlatObject.read(text).flatMap(Work::decode);
    }

    private static Optional<Work> decode(FlatObject work) {
        Optional<Portal> portal = work.text("portal").flatMap(Portal::of);
        Optional<String> group = work.text("group");
        Optional<String> id = work.text("id");
        Optional<String> body = work.text("body");
        return portal.isPresent() && group.isPresent() && id.isPresent() && body.isPresent()
                ? Optional.of(new Work(portal.get(), group.get(), id.get(), body.get()))
                : Optional.empty();
    }

    String encode() {
        return new FlatObject()
                .with("portal", portal.code())
                .with("group", group)
                .with("id", id)
                .with("body", body)
                .write();
    }

    SendMessageRequest request(String queueUrl, String correlation) {
        return SendMessageRequest.builder()
                .queueUrl(queueUrl)
                .messageGroupId(group)
                .messageDeduplicationId(id)
                .messageBody(body)
                .messageAttributes(Correlations.attribute(correlation))
                .build();
    }
}
