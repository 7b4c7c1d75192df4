package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyTest {
    @ParameterizedTest
    @CsvSource({"0, 2, 00", "7, 2, 07", "15, 2, 15", "100, 2, 100", "2147483648, 12, 002147483648"})
    void writesNumbersWithLeadingZeros(long number, int count, String text) {
        assertThat(Key.digits(number, count)).isEqualTo(text);
    }
}
