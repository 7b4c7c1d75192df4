package dev.rollcall.local.sandbox;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param portals which portals to start
 * @param options of them all; its port is Clever's
 * @param classLinkPort where ClassLink's proxy listens; 0 for any free port
 */
record SandboxArguments(Set<Portal> portals, SandboxOptions options, int classLinkPort) {
    /** The portals there are. */
    enum Portal {
        CLEVER,
        CLASSLINK
    }

    SandboxArguments {
        portals = Set.copyOf(portals);
    }

    /**
     * Reads names and values.
     *
     * @throws IllegalArgumentException if an option is unknown or lacks its value
     */
    static SandboxArguments parse(List<String> arguments) {
        SandboxArguments read =
                new SandboxArguments(EnumSet.allOf(Portal.class), SandboxOptions.defaults(), 0);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            read = read.with(name, words.next());
        }
        return read;
    }

    private SandboxArguments with(String name, String value) {
        return switch (name) {
            case "--portals" -> new SandboxArguments(portals(value), options, classLinkPort);
            case "--classlink-port" -> new SandboxArguments(portals, options, number(name, value));
            default ->
                    new SandboxArguments(
                            portals, with(options, name, number(name, value)), classLinkPort);
        };
    }

    private static Set<Portal> portals(String value) {
        return switch (value) {
            case "both" -> EnumSet.allOf(Portal.class);
            case "clever" -> EnumSet.of(Portal.CLEVER);
            case "classlink" -> EnumSet.of(Portal.CLASSLINK);
            default -> throw new IllegalArgumentException("--portals is clever, classlink or both");
        };
    }

    private static SandboxOptions with(SandboxOptions options, String name, int value) {
        return switch (name) {
            case "--port" -> options.withPort(value);
            case "--students" -> options.withStudents(value);
            case "--enrollments-per-student" -> options.withSectionsPerStudent(value);
            case "--districts" -> options.withDistricts(value);
            case "--other-students" -> options.withOtherStudents(value);
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
