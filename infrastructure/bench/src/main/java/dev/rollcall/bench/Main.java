package dev.rollcall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;

/** {@code java -jar rollcall-bench.jar}: measures what the options name. */
public final class Main {
    private static final String USAGE =
            """
            usage: java -jar rollcall-bench.jar [--scenario NAME,NAME] [--students N] [--sizes N] [--rounds N]
                                                [--calls N] [--districts N] [--district-students N]
                                                [--workers N,N] [--widget-districts N] [--on NAME,NAME]
                                                [--json FILE]
            """;

    private Main() {}

    /** Measures, prints, and ends with 2 if the options make no sense. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            BenchOptions options = BenchOptions.parse(arguments);
            Scenarios.of(options);
            run(options, out);
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void run(BenchOptions options, PrintStream out) throws Exception {
        try (Writer json =
                options.json().isPresent()
                        ? Files.newBufferedWriter(options.json().get())
                        : Writer.nullWriter()) {
            new BenchRun(text -> print(out, text), lines(json)).run(options);
        }
    }

    private static void print(PrintStream out, String text) {
        out.print(text);
        out.flush();
    }

    private static Consumer<String> lines(Writer json) {
        return line -> {
            try {
                json.append(line).append('\n').flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }
}
