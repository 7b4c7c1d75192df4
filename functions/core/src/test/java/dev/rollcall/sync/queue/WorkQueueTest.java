package dev.rollcall.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkQueueTest {

    @ParameterizedTest
    @CsvSource({"CLEVER,clever", "CLASSLINK,classlink", "LATER,later"})
    void isFoundByItsCode(WorkQueue queue, String code) {
        assertThat(queue.code()).isEqualTo(code);
        assertThat(WorkQueue.of(code)).contains(queue);
    }

    @Test
    void isNotFoundByAnyOtherText() {
        assertThat(WorkQueue.of("CLEVER")).isEmpty();
        assertThat(WorkQueue.of("")).isEmpty();
    }
}
