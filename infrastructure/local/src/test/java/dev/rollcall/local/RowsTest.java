package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of product.md that accounts, onboarding and seats are made of: each is in the name of a
 * test, so that whoever changes a row finds what holds it.
 */
class RowsTest {
    private static final Pattern NAMES =
            Pattern.compile("@(?:DisplayName|ParameterizedTest)\\((.*?)\\)\\R", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\b[A-Z]\\d{1,2}\\b");
    private static final Set<String> NAMED = named();

    static List<String> rows() {
        return Stream.of(
                        range("R", 4, 30),
                        range("X", 1, 3),
                        range("A", 1, 18),
                        Stream.of("I4", "I6", "I10", "M9", "M10"))
                .flatMap(rows -> rows)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isInTheNameOfATest(String row) {
        assertThat(NAMED).contains(row);
    }

    @Test
    @DisplayName("a row that no test is named after is missed")
    void missesWhatNobodyTests() {
        assertThat(NAMED).doesNotContain("R99", "A0");
    }

    private static Stream<String> range(String column, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> column + number);
    }

    private static Set<String> named() {
        try (Stream<Path> files = Files.walk(Path.of("..", ".."))) {
            return files.filter(RowsTest::isTest)
                    .flatMap(file -> NAMES.matcher(read(file)).results())
                    .flatMap(name -> ROW.matcher(name.group(1)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
