import static java.util.stream.Collectors.joining;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every Java file below a folder to google-java-format, AOSP style: {@code Format check|apply
 * FOLDER}.
 *
 * <p>Run by the root pom as a source file on the JDK 25 of the toolchain, because the formatter
 * parses with the compiler it runs on and Maven itself may run on an older one.
 */
final class Format {
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    static void main(String[] arguments) throws IOException {
        var apply = arguments[0].equals("apply");
        var different = new Format().different(Path.of(arguments[1]).toAbsolutePath().normalize());
        if (apply) {
            for (var file : different) {
                Files.writeString(file.path(), file.formatted());
            }
            System.out.println("Formatted " + different.size() + " files.");
        } else if (!different.isEmpty()) {
            System.err.println(complaint(different));
            System.exit(1);
        }
    }

    private static String complaint(List<Source> different) {
        return different.stream()
                .map(source -> "  " + source.path())
                .collect(
                        joining(
                                "\n",
                                "Not in google-java-format's AOSP style:\n",
                                "\nmvn -q -N verify -Dformat=apply sets them right."));
    }

    private List<Source> different(Path root) throws IOException {
        return sources(root).parallelStream().map(this::formatted).filter(Source::differs).toList();
    }

    private Source formatted(Path path) {
        try {
            var text = Files.readString(path);
            var imports = RemoveUnusedImports.removeUnusedImports(text);
            var ordered = ImportOrderer.reorderImports(imports, Style.AOSP);
            return new Source(path, text, formatter.formatSource(ordered));
        } catch (IOException | FormatterException failure) {
            throw new IllegalStateException("Cannot format " + path, failure);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                        var name = String.valueOf(folder.getFileName());
                        return name.equals("target") || name.equals(".git")
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private record Source(Path path, String text, String formatted) {
        boolean differs() {
            return !text.equals(formatted);
        }
    }
}
