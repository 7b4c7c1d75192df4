package dev.rollcall.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.local.template.TemplateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class RateTest {

    @ParameterizedTest
    @CsvSource({"rate(15 minutes), PT15M", "rate(1 hour), PT1H", "rate(2 days), PT48H"})
    void readsARate(String expression, Duration rate) {
        assertThat(Rate.parse(expression)).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron(0 7 * * ? *)", "rate(0 minutes)", "rate(1 second)", ""})
    void refusesWhatItCannotKeep(String expression) {
        assertThatThrownBy(() -> Rate.parse(expression)).isInstanceOf(TemplateException.class);
    }
}
