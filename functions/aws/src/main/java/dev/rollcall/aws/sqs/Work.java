package dev.rollcall.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<Work> decode(String text) {
        try {
            JsonNode work = JSON.readTree(text);
            return Portal.of(work.path("portal").asText())
                    .map(portal ->
                            new Work(
                                    portal,
                                    work.path("group").asText(),
                                    work.path("id").asText(),
                                    work.path("body").asText()))
                    .filter(read -> !read.hasGap());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String encode() {
        return JSON.createObjectNode()
                .put("portal", portal.code())
                .put("group", group)
                .put("id", id)
                .put("body", body)
                .toString();
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

    private boolean hasGap() {
        return group.isEmpty() || id.isEmpty() || body.isEmpty();
    }
}
