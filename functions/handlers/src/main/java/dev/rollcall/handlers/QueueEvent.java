package dev.rollcall.handlers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.rollcall.aws.sqs.Correlations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads SQS events and writes partial batch answers, token by token: the functions behind queues
 * start without a snapshot, where a tree of JSON would cost a tenth of a second.
 */
public final class QueueEvent {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> ENTERED =
            Set.of("attributes", "messageAttributes", Correlations.NAME);

    private QueueEvent() {}

    /** The records in their order. */
    public static List<QueueRecord> read(InputStream input) throws IOException {
        List<QueueRecord> records = new ArrayList<>();
        try (JsonParser json = JSON.createParser(input)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isRecords = json.currentName().equals("Records");
                json.nextToken();
                if (isRecords) {
                    readAll(json, records);
                } else {
                    json.skipChildren();
                }
            }
        }
        return records;
    }

    /** Names the messages that are to come back. */
    public static void writeFailures(List<String> messageIds, OutputStream output)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String messageId : messageIds) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", messageId);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void readAll(JsonParser json, List<QueueRecord> records) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> texts = new HashMap<>();
            readTexts(json, texts);
            records.add(
                    new QueueRecord(
                            texts.getOrDefault("messageId", ""),
                            texts.getOrDefault("receiptHandle", ""),
                            name(texts.getOrDefault("eventSourceARN", "")),
                            texts.getOrDefault("MessageGroupId", ""),
                            texts.getOrDefault("stringValue", ""),
                            texts.getOrDefault("body", "")));
        }
    }

    private static String name(String queueArn) {
        return queueArn.substring(queueArn.lastIndexOf(':') + 1);
    }

    // The names within "attributes" are AWS's own, and none of them is a record's. Of the message's
    // own attributes only the correlation is entered.
    private static void readTexts(JsonParser json, Map<String, String> texts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (ENTERED.contains(name) && value == JsonToken.START_OBJECT) {
                readTexts(json, texts);
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }
}
