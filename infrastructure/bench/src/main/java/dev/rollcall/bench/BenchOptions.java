package dev.rollcall.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param scenario the one to run; all when absent
 * @param students the size of the largest district
 * @param sizes at how many sizes runs are measured, each twice the one before
 * @param rounds how often what is quick is repeated; the median counts
 * @param calls how many warm calls are measured
 * @param districts how many districts share a queue
 * @param districtStudents how many students each of them has
 * @param widgetDistricts how many districts the console shows
 * @param workers how many workers share the queue, one measurement each
 * @param json where lines of JSON go; nowhere when absent
 */
public record BenchOptions(
        Optional<String> scenario,
        int students,
        int sizes,
        int rounds,
        int calls,
        int districts,
        int districtStudents,
        int widgetDistricts,
        List<Integer> workers,
        Optional<Path> json) {

    private static final int FEWEST_STUDENTS = 50;

    public BenchOptions {
        workers = List.copyOf(workers);
    }

    private BenchOptions checked() {
        if (students >> (sizes - 1) < FEWEST_STUDENTS) {
            throw new IllegalArgumentException(
                    "the smallest district has at least " + FEWEST_STUDENTS + " students");
        }
        return this;
    }

    /** Ten minutes on two cores. */
    public static BenchOptions defaults() {
        return new BenchOptions(
                Optional.empty(),
                4_000,
                4,
                3,
                200,
                12,
                250,
                5_000,
                List.of(2, 8, 32),
                Optional.empty());
    }

    /** Everything as small as it can be and still be measured. */
    public static BenchOptions tiny() {
        return new BenchOptions(
                Optional.empty(), 100, 1, 1, 3, 2, 50, 40, List.of(2), Optional.empty());
    }

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException with one sentence for the person at the terminal
     */
    public static BenchOptions parse(String... arguments) {
        BenchOptions options = defaults();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " wants a value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options.checked();
    }

    /** The sizes to measure, the smallest first. */
    public List<Integer> students(int most) {
        return IntStream.iterate(sizes - 1, shift -> shift >= 0, shift -> shift - 1)
                .mapToObj(shift -> most >> shift)
                .toList();
    }

    public List<Integer> allSizes() {
        return students(students);
    }

    public BenchOptions withScenario(String name) {
        return new BenchOptions(
                Optional.of(name),
                students,
                sizes,
                rounds,
                calls,
                districts,
                districtStudents,
                widgetDistricts,
                workers,
                json);
    }

    private BenchOptions with(String name, String value) {
        return switch (name) {
            case "--scenario" -> withScenario(value);
            case "--json" -> withJson(Path.of(value));
            case "--students" -> sized(number(value), sizes, rounds, calls);
            case "--sizes" -> sized(students, number(value), rounds, calls);
            case "--rounds" -> sized(students, sizes, number(value), calls);
            case "--calls" -> sized(students, sizes, rounds, number(value));
            case "--districts" -> fleet(number(value), districtStudents, widgetDistricts);
            case "--district-students" -> fleet(districts, number(value), widgetDistricts);
            case "--workers" -> withWorkers(numbers(value));
            case "--widget-districts" -> fleet(districts, districtStudents, number(value));
            default -> throw new IllegalArgumentException(name + " is not an option");
        };
    }

    private BenchOptions withWorkers(List<Integer> many) {
        return new BenchOptions(
                scenario,
                students,
                sizes,
                rounds,
                calls,
                districts,
                districtStudents,
                widgetDistricts,
                many,
                json);
    }

    private BenchOptions withJson(Path file) {
        return new BenchOptions(
                scenario,
                students,
                sizes,
                rounds,
                calls,
                districts,
                districtStudents,
                widgetDistricts,
                workers,
                Optional.of(file));
    }

    private BenchOptions sized(int most, int many, int times, int warm) {
        return new BenchOptions(
                scenario,
                most,
                many,
                times,
                warm,
                districts,
                districtStudents,
                widgetDistricts,
                workers,
                json);
    }

    private BenchOptions fleet(int many, int each, int shown) {
        return new BenchOptions(
                scenario, students, sizes, rounds, calls, many, each, shown, workers, json);
    }

    private static List<Integer> numbers(String values) {
        return Stream.of(values.split(",", -1)).map(BenchOptions::number).toList();
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(value + " is not a number");
        }
        return Integer.parseInt(value);
    }
}
