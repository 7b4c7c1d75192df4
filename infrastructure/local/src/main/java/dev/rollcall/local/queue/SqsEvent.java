package dev.rollcall.local.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.local.aws.LocalAccount;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import java.util.Base64;
import java.util.List;

/** Writes a batch of messages as the event a function gets. */
final class SqsEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SqsEvent() {}

    static byte[] bytes(String queueArn, List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        messages.forEach(
                m -> putRecord(event.withArrayProperty("Records").addObject(), queueArn, m));
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON", e);
        }
    }

    private static void putRecord(ObjectNode entry, String queueArn, Message message) {
        entry.put("messageId", message.messageId()).put("receiptHandle", message.receiptHandle());
        entry.put("body", message.body());
        ObjectNode attributes = entry.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        ObjectNode own = entry.putObject("messageAttributes");
        message.messageAttributes().forEach((name, v) -> putAttribute(own.putObject(name), v));
        entry.put("md5OfBody", message.md5OfBody()).put("eventSource", "aws:sqs");
        entry.put("eventSourceARN", queueArn);
        entry.put("awsRegion", LocalAccount.pseudoParameters().get("AWS::Region"));
    }

    private static void putAttribute(ObjectNode entry, MessageAttributeValue value) {
        if (value.stringValue() != null) {
            entry.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            byte[] bytes = value.binaryValue().asByteArray();
            entry.put("binaryValue", Base64.getEncoder().encodeToString(bytes));
        }
        entry.putArray("stringListValues");
        entry.putArray("binaryListValues");
        entry.put("dataType", value.dataType());
    }
}
