package dev.rollcall.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of the command line.
 *
 * @param port where the HTTP API listens
 * @param portals which portals the stack brings along
 * @param data where tables are kept; in memory when absent
 * @param students the size of the sandbox's first district, when given
 * @param classesPerStudent how many classes each of its students is in, when given
 * @param workers how many JVMs the sync function may run in, when given
 * @param workerHeap the largest heap of such a JVM, when given; with neither, the sync function
 *     runs in this one
 */
public record Options(
        int port,
        PortalChoice portals,
        Optional<Path> data,
        Optional<Integer> students,
        Optional<Integer> classesPerStudent,
        Optional<Integer> workers,
        Optional<String> workerHeap) {

    private static final int MOST_WORKERS = 50;

    /** Which portals there are. */
    public enum PortalChoice {
        /** A look-alike with made-up districts. */
        SANDBOX,
        /** Only those the environment names. */
        NONE
    }

    /** What holds when the command line says nothing. */
    public static Options defaults() {
        return new Options(
                8080,
                PortalChoice.SANDBOX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException with one sentence for the person at the terminal
     */
    public static Options parse(String... arguments) {
        Options options = defaults();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " wants a value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--port" -> withPort(number(value));
            case "--portals" -> withPortals(choice(value));
            case "--data" -> withData(Path.of(value));
            case "--students" -> withStudents(number(value));
            case "--classes-per-student" -> withClassesPerStudent(number(value));
            case "--workers" -> withWorkers(workers(value));
            case "--worker-heap" -> withWorkerHeap(heap(value));
            default -> throw new IllegalArgumentException(name + " is not an option");
        };
    }

    private Options withPort(int value) {
        return new Options(value, portals, data, students, classesPerStudent, workers, workerHeap);
    }

    private Options withPortals(PortalChoice value) {
        return new Options(port, value, data, students, classesPerStudent, workers, workerHeap);
    }

    private Options withData(Path value) {
        return new Options(
                port,
                portals,
                Optional.of(value),
                students,
                classesPerStudent,
                workers,
                workerHeap);
    }

    private Options withStudents(int value) {
        return new Options(
                port, portals, data, Optional.of(value), classesPerStudent, workers, workerHeap);
    }

    private Options withClassesPerStudent(int value) {
        return new Options(port, portals, data, students, Optional.of(value), workers, workerHeap);
    }

    private Options withWorkers(int value) {
        return new Options(
                port, portals, data, students, classesPerStudent, Optional.of(value), workerHeap);
    }

    private Options withWorkerHeap(String value) {
        return new Options(
                port, portals, data, students, classesPerStudent, workers, Optional.of(value));
    }

    private static int workers(String value) {
        int workers = number(value);
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("--workers is 1 to " + MOST_WORKERS);
        }
        return workers;
    }

    private static int number(String value) {
        if (!value.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(value + " is not a number");
        }
        return Integer.parseInt(value);
    }

    private static PortalChoice choice(String value) {
        return switch (value) {
            case "sandbox" -> PortalChoice.SANDBOX;
            case "none" -> PortalChoice.NONE;
            default -> throw new IllegalArgumentException("--portals is sandbox or none");
        };
    }

    private static String heap(String value) {
        if (!value.matches("[0-9]+[mMgG]")) {
            throw new IllegalArgumentException("--worker-heap is a size such as 1200m");
        }
        return value;
    }
}
