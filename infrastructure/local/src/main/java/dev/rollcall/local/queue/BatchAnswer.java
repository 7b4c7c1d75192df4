package dev.rollcall.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import software.amazon.awssdk.services.sqs.model.Message;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads which messages of a batch succeeded. As documented for event source mappings: nothing named
 * means all succeeded; an answer that cannot be read, an empty id or the id of another message mean
 * that all failed.
 */
final class BatchAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    static List<Message> succeeded(byte[] answer, List<Message> batch) {
        try {
            return succeeded(JSON.readTree(answer).path("batchItemFailures"), batch);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Message> succeeded(JsonNode failures, List<Message> batch) {
        Set<String> failed =
                StreamSupport.stream(failures.spliterator(), false)
                        .map(failure -> failure.path("itemIdentifier").asText(""))
                        .collect(Collectors.toSet());
        Set<String> known = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        return known.containsAll(failed)
                ? batch.stream().filter(m -> !failed.contains(m.messageId())).toList()
                : List.of();
    }
}
