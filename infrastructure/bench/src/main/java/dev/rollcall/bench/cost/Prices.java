package dev.rollcall.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Published prices and assumed habits, from the one file that holds them. */
public final class Prices {
    private static final String FILE = "/prices.json";

    private final JsonNode file;

    private Prices(JsonNode file) {
        this.file = file;
    }

    public static Prices read() {
        try (InputStream in = Prices.class.getResourceAsStream(FILE)) {
            return new Prices(new ObjectMapper().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In dollars. */
    double price(String name) {
        return number(file.path("prices").path(name), name);
    }

    /** Something that is assumed of a fleet. */
    double assumed(String name) {
        return number(file.path("assumed").path(name), name);
    }

    /** As of when, from where, and how sure. */
    String origin() {
        return "prices of "
                + file.path("date").asText()
                + ", "
                + file.path("region").asText()
                + " ("
                + file.path("standing").asText()
                + ")";
    }

    private static double number(JsonNode entry, String name) {
        if (!entry.path("value").isNumber()) {
            throw new IllegalStateException("no such price: " + name);
        }
        return entry.path("value").asDouble();
    }
}
