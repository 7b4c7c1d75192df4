package dev.rollcall.local.sandbox;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.util.Iterator;
import java.util.List;

/** Reads the sandbox's options from a command line of names and numbers. */
final class SandboxArguments {
    private SandboxArguments() {}

    /**
     * @throws IllegalArgumentException if an option is unknown or lacks a number
     */
    static SandboxOptions parse(List<String> arguments) {
        SandboxOptions options = SandboxOptions.defaults();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(name + " needs a number");
            }
            options = with(options, name, number(name, words.next()));
        }
        return options;
    }

    private static SandboxOptions with(SandboxOptions options, String name, int value) {
        return switch (name) {
            case "--port" -> options.withPort(value);
            case "--students" -> options.withStudents(value);
            case "--enrollments-per-student" -> options.withSectionsPerStudent(value);
            case "--districts" -> options.withDistricts(value);
            case "--guardian-percent" -> options.withGuardianPercent(value);
            case "--seed" -> options.withSeed(value);
            case "--rate-limit" -> options.withRequestsPerMinute(value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number", e);
        }
    }
}
