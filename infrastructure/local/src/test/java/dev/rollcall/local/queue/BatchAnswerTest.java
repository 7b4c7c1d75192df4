package dev.rollcall.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.sqs.model.Message;

import java.nio.charset.StandardCharsets;
import java.util.List;

class BatchAnswerTest {
    private final List<Message> batch =
            List.of(
                    Message.builder().messageId("a").build(),
                    Message.builder().messageId("b").build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2",
                "null | 2",
                "{} | 2",
                "{\"batchItemFailures\":[]} | 2",
                "{\"batchItemFailures\":null} | 2",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]} | 1",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"x\"}]} | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]} | 0",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]} | 0",
                "{\"batchItemFailures\":[{}]} | 0",
                "not JSON | 0"
            })
    void countsWhatSucceeded(String answer, int succeeded) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);

        assertThat(BatchAnswer.succeeded(bytes, batch)).hasSize(succeeded);
    }
}
