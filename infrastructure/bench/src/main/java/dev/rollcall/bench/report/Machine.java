package dev.rollcall.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** On what was measured, with what, and when. */
public final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final long GIBIBYTE = 1L << 30;

    private Machine() {}

    /** Facts by name, in the order in which they are told. */
    public static Map<String, String> facts(InstantSource clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date", clock.instant().toString());
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", processor());
        facts.put("memory", memory());
        facts.put("system", property("os.name") + " " + property("os.version"));
        facts.put("architecture", property("os.arch"));
        facts.put("jvm", property("java.vm.name") + " " + property("java.runtime.version"));
        facts.put("load", String.format(Locale.ROOT, "%.2f", load()));
        facts.put("aws-sdk", version(software.amazon.awssdk.core.SdkClient.class));
        facts.put(
                "dynamodb-local",
                version(
                        software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler
                                .class));
        facts.put("jackson", version(com.fasterxml.jackson.databind.ObjectMapper.class));
        return facts;
    }

    /** How many processes wanted a processor lately: above the number of them nothing is quiet. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory() {
        var system =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getTotalMemorySize() / GIBIBYTE + " GiB";
    }

    private static String processor() {
        try {
            return Files.readAllLines(CPU).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    /** As the jar's name tells it. */
    private static String version(Class<?> of) {
        String jar = of.getProtectionDomain().getCodeSource().getLocation().getPath();
        return jar.replaceFirst(".*/", "").replaceFirst("\\.jar$", "");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
