package dev.rollcall.local.sandbox.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import dev.rollcall.local.sandbox.http.Body;

import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON bodies without ever holding more than a buffer of them. */
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    public static JsonGenerator to(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** A body that is one object. */
    public static Body object(Fields.Inside inside) {
        return out -> {
            try (JsonGenerator json = to(out)) {
                new Fields(json).object(inside);
            }
        };
    }
}
