package dev.rollcall.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Tries a property on inputs that were found to break it once, and then on as many spoilt ones as
 * fit in {@code -Dfuzz.seconds}. What breaks it is left in {@code target/fuzz}; moved to the
 * resources, in the folder that the failure names, it is tried first from then on. {@code
 * -Dfuzz.seed} chooses others.
 */
public final class Fuzz {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 1));
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);

    private final String target;
    private final List<byte[]> inputs;

    private Fuzz(String target, List<byte[]> inputs) {
        this.target = target;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Inputs for a target.
     *
     * @param target names the folder of findings
     * @param inputs real ones, to be spoilt
     */
    public static Fuzz of(String target, List<byte[]> inputs) {
        return new Fuzz(target, inputs);
    }

    /** Fails with the first input that the property does not hold for; answers how many it did. */
    public long holds(Property property) {
        Stream.concat(inputs.stream(), findings().stream())
                .forEach(input -> check(property, input));
        Mutator mutator = new Mutator(new SplittableRandom(SEED));
        long end = System.nanoTime() + TIME.toNanos();
        long tried = 0;
        while (System.nanoTime() < end) {
            check(property, mutator.spoil(inputs));
            tried++;
        }
        System.out.printf(Locale.ROOT, "%s: %,d spoilt inputs, seed %d%n", target, tried, SEED);
        return tried;
    }

    private void check(Property property, byte[] input) {
        try {
            property.check(input);
        } catch (Exception | AssertionError | StackOverflowError broken) {
            throw new AssertionError(
                    "broken by " + keep(input) + "; belongs into src/test/resources/" + folder(),
                    broken);
        }
    }

    private Path keep(byte[] input) {
        Path file = Path.of("target", folder(), Integer.toHexString(Arrays.hashCode(input)));
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> findings() {
        URL found = Fuzz.class.getClassLoader().getResource(folder());
        if (found == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
            return files.sorted().map(Fuzz::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String folder() {
        return "fuzz/" + target;
    }

    /** What holds for every input. */
    public interface Property {
        void check(byte[] input) throws Exception;
    }
}
