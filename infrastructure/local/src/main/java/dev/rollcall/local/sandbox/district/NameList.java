package dev.rollcall.local.sandbox.district;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Reads the lists of names among the sandbox's resources. */
final class NameList {
    private static final String DECOMPOSED = "~";

    private NameList() {}

    static List<String> read(String file) {
        try (InputStream in = NameList.class.getResourceAsStream("/sandbox/" + file)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NameList::withMarks)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withMarks(String line) {
        return line.startsWith(DECOMPOSED)
                ? Normalizer.normalize(line.substring(1), Normalizer.Form.NFD)
                : line;
    }
}
