package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fault list F-01 to F-42 (reliability.md §5.1): each row has a test that names it, in its
 * display name, its method's name or its class's comment, or stands below with the reason why not.
 */
final class FaultListTest {
    private static final Logger LOG = Logger.getLogger(FaultListTest.class.getName());
    private static final int ROWS = 42;

    /** F-42 has tests for all but what is left of somebody after a purge: that is F-40's too. */
    private static final Map<String, String> OPEN =
            Map.of(
                    "F-40",
                    "no district is purged yet; the row's tests come with the purge and its steps");

    private static final Pattern NAMED =
            Pattern.compile("(?:\\bF-|(?<=[a-z])F|(?<=F\\d\\d)F)(\\d\\d)(?!\\d)");

    @Test
    @DisplayName("G-06: each row of the fault list has a test that names it, or an open reason")
    void hasATestOrAReasonForEachRow() throws IOException {
        Map<String, Set<String>> tests = tests();

        LOG.info(() -> print(tests));

        assertThat(rows().filter(row -> !OPEN.containsKey(row)))
                .allSatisfy(row -> assertThat(tests).as(row).containsKey(row));
    }

    @Test
    void keepsNoReasonOpenForARowThatHasATest() throws IOException {
        assertThat(tests()).doesNotContainKeys(OPEN.keySet().toArray(String[]::new));
        assertThat(rows().toList()).containsAll(OPEN.keySet());
    }

    private static Stream<String> rows() {
        return IntStream.rangeClosed(1, ROWS).mapToObj("F-%02d"::formatted);
    }

    private static String print(Map<String, Set<String>> tests) {
        return rows().map(row -> row + "  " + where(row, tests))
                .collect(Collectors.joining("%n".formatted(), "%n".formatted(), ""));
    }

    private static String where(String row, Map<String, Set<String>> tests) {
        return OPEN.containsKey(row)
                ? "open: " + OPEN.get(row)
                : String.join(", ", tests.getOrDefault(row, Set.of("NONE")));
    }

    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("..", ".."))) {
            for (Path file : files.filter(FaultListTest::isTest).toList()) {
                name(file, tests);
            }
        }
        return tests;
    }

    private static void name(Path file, Map<String, Set<String>> tests) throws IOException {
        String test = file.getFileName().toString().replace(".java", "");
        Matcher named = NAMED.matcher(Files.readString(file));
        while (named.find()) {
            tests.computeIfAbsent("F-" + named.group(1), any -> new TreeSet<>()).add(test);
        }
    }

    /** Test classes and what they are made of, this list itself left out. */
    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        String name = file.getFileName().toString();
        return path.contains("/src/test/java/")
                && List.of("Test.java", "Tests.java", "IT.java", "Properties.java", "Lies.java")
                        .stream()
                        .anyMatch(name::endsWith)
                && !name.equals("FaultListTest.java");
    }
}
