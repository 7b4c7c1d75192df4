package dev.rollcall.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the command line asks for. */
public final class BenchOptions {
    private static final int FEWEST_STUDENTS = 50;
    private static final String SCENARIO = "--scenario";
    private static final String JSON = "--json";
    private static final String ON = "--on";
    private static final String WORKERS = "--workers";
    private static final String STUDENTS = "--students";
    private static final String SIZES = "--sizes";
    private static final String ROUNDS = "--rounds";
    private static final String CALLS = "--calls";
    private static final String DISTRICTS = "--districts";
    private static final String DISTRICT_STUDENTS = "--district-students";
    private static final String WIDGET_DISTRICTS = "--widget-districts";

    /** Ten minutes on two cores. An option that is not said and has no value here is absent. */
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry(SCENARIO, ""),
                    Map.entry(JSON, ""),
                    Map.entry(ON, "twins,emulators"),
                    Map.entry(WORKERS, "2,8,32"),
                    Map.entry(STUDENTS, "4000"),
                    Map.entry(SIZES, "4"),
                    Map.entry(ROUNDS, "3"),
                    Map.entry(CALLS, "200"),
                    Map.entry(DISTRICTS, "12"),
                    Map.entry(DISTRICT_STUDENTS, "250"),
                    Map.entry(WIDGET_DISTRICTS, "5000"));

    private final Map<String, String> given;

    private BenchOptions(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    public static BenchOptions defaults() {
        return new BenchOptions(DEFAULTS);
    }

    /** Everything as small as it can be and still be measured. */
    public static BenchOptions tiny() {
        return parse(
                STUDENTS,
                "100",
                SIZES,
                "1",
                ROUNDS,
                "1",
                CALLS,
                "3",
                WORKERS,
                "2", //
                DISTRICTS,
                "2",
                DISTRICT_STUDENTS,
                "50",
                WIDGET_DISTRICTS,
                "40");
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

    private BenchOptions with(String name, String value) {
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException(name + " is not an option");
        }
        Map<String, String> more = new HashMap<>(given);
        more.put(name, value);
        return new BenchOptions(more);
    }

    private BenchOptions checked() {
        workers();
        Stream.of(ROUNDS, CALLS, DISTRICTS, DISTRICT_STUDENTS, WIDGET_DISTRICTS)
                .forEach(this::count);
        if (students() >> (count(SIZES) - 1) < FEWEST_STUDENTS) {
            throw new IllegalArgumentException(
                    "the smallest district has at least " + FEWEST_STUDENTS + " students");
        }
        return this;
    }

    public BenchOptions withScenario(String name) {
        return with(SCENARIO, name);
    }

    /** Those to run; all when there are none. */
    public List<String> scenarios() {
        return parts(SCENARIO).toList();
    }

    /** Where lines of JSON go; nowhere when absent. */
    public Optional<Path> json() {
        return Optional.of(value(JSON)).filter(path -> !path.isEmpty()).map(Path::of);
    }

    /** The names of the backends that runs are measured on. */
    public List<String> on() {
        return parts(ON).toList();
    }

    /** How many workers share the queue, one measurement each. */
    public List<Integer> workers() {
        return parts(WORKERS).map(BenchOptions::number).toList();
    }

    /** The size of the largest district. */
    public int students() {
        return count(STUDENTS);
    }

    /** The sizes to measure up to the largest, the smallest first, each twice the one before. */
    public List<Integer> students(int most) {
        return IntStream.iterate(count(SIZES) - 1, shift -> shift >= 0, shift -> shift - 1)
                .mapToObj(shift -> most >> shift)
                .toList();
    }

    public List<Integer> allSizes() {
        return students(students());
    }

    /** How often what is quick is repeated; the median counts. */
    public int rounds() {
        return count(ROUNDS);
    }

    /** How many warm calls are measured. */
    public int calls() {
        return count(CALLS);
    }

    /** How many districts share a queue. */
    public int districts() {
        return count(DISTRICTS);
    }

    /** How many students each of them has. */
    public int districtStudents() {
        return count(DISTRICT_STUDENTS);
    }

    /** How many districts the console shows. */
    public int widgetDistricts() {
        return count(WIDGET_DISTRICTS);
    }

    private String value(String name) {
        return Objects.requireNonNull(given.get(name), name);
    }

    private Stream<String> parts(String name) {
        return Stream.of(value(name).split(",", -1)).filter(part -> !part.isEmpty());
    }

    private int count(String name) {
        return number(value(name));
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(value + " is not a number");
        }
        return Integer.parseInt(value);
    }
}
