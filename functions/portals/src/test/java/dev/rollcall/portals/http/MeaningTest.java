package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

class MeaningTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "200, OBJECT, ANSWER",
        "200, EMPTY, BROKEN",
        "200, ARRAY, BROKEN",
        "200, HTML, BROKEN",
        "200, OTHER, BROKEN",
        "100, OBJECT, BROKEN",
        "201, OBJECT, BROKEN",
        "203, OBJECT, BROKEN",
        "204, EMPTY, BROKEN",
        "206, OBJECT, BROKEN",
        "301, HTML, BROKEN",
        "302, OBJECT, BROKEN",
        "304, EMPTY, BROKEN",
        "400, OBJECT, REJECTED",
        "401, OBJECT, UNAUTHORISED",
        "402, OBJECT, REFUSED",
        "403, OBJECT, UNAUTHORISED",
        "404, HTML, MISSING",
        "404, OBJECT, MISSING",
        "405, OBJECT, REFUSED",
        "408, EMPTY, UNAVAILABLE",
        "410, EMPTY, MISSING",
        "413, EMPTY, TOO_LARGE",
        "418, OTHER, REFUSED",
        "425, EMPTY, UNAVAILABLE",
        "429, EMPTY, THROTTLED",
        "500, HTML, UNAVAILABLE",
        "501, OBJECT, REFUSED",
        "502, HTML, OVERLOADED",
        "503, OBJECT, UNAVAILABLE",
        "504, EMPTY, OVERLOADED",
        "599, OTHER, UNAVAILABLE",
        "600, OTHER, BROKEN",
        "0, OTHER, BROKEN"
    })
    void classifiesEveryAnswer(int status, BodyShape shape, Meaning meaning) {
        assertThat(Meaning.of(status, shape, Expected.OBJECT)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource(BodyShape.class)
    void takesNothingButAnObjectServedWith200ForAnAnswer(BodyShape shape) {
        IntStream.rangeClosed(0, 999)
                .filter(status -> status != 200 || shape != BodyShape.OBJECT)
                .forEach(status ->
                        assertThat(Meaning.of(status, shape, Expected.OBJECT))
                                .isNotEqualTo(Meaning.ANSWER));
    }

    @ParameterizedTest
    @EnumSource(BodyShape.class)
    void takesAnArrayForAnAnswerOnlyWhereOneIsExpected(BodyShape shape) {
        Meaning meaning = Meaning.of(200, shape, Expected.OBJECT_OR_ARRAY);

        assertThat(meaning == Meaning.ANSWER)
                .isEqualTo(shape == BodyShape.OBJECT || shape == BodyShape.ARRAY);
    }

    @Test
    void takesALateAnswerForOverload() {
        IOException failure = new IOException(new HttpTimeoutException("late"));

        assertThat(Meaning.of(failure)).isEqualTo(Meaning.OVERLOADED);
    }

    @ParameterizedTest
    @MethodSource
    void takesEveryFailureForUnavailable(IOException failure) {
        assertThat(Meaning.of(failure)).isEqualTo(Meaning.UNAVAILABLE);
    }

    static Stream<IOException> takesEveryFailureForUnavailable() {
        return Stream.of(
                new IOException("reset"),
                new ConnectException("refused"),
                new HttpConnectTimeoutException("late"),
                new SSLHandshakeException("no trust"),
                new IOException(new IllegalStateException("odd")));
    }

    @Test
    void findsABodyThatWasTooLargeBehindOtherFailures() {
        IOException failure = new IOException(new IOException(new BodyTooLargeException()));

        assertThat(Meaning.of(failure)).isEqualTo(Meaning.TOO_LARGE);
    }
}
