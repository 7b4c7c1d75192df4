package dev.rollcall.local;

import dev.rollcall.local.template.Template;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the deployable jar where the template says it is, in a folder above this code. */
public final class FunctionsJar {
    private FunctionsJar() {}

    /** The jar, or nothing when the project around this code is gone or not built. */
    public static Optional<Path> find(Template template) {
        String jar = template.root().at("Globals", "Function", "CodeUri").text();
        return Stream.iterate(here(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(jar))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path here() {
        var source = FunctionsJar.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this code has no place", e);
        }
    }
}
