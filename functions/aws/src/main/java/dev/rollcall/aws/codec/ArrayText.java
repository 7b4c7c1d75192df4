package dev.rollcall.aws.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Arrays as texts and as streams of bytes. */
final class ArrayText {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ArrayText() {}

    static String write(Consumer<ArrayWriter> what) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            what.accept(new ArrayWriter(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static <T> T read(String text, Function<ArrayReader, T> what) {
        try (JsonParser json = JSON.createParser(text)) {
            return what.apply(new ArrayReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream to, Consumer<ArrayWriter> what) {
        try (JsonGenerator json = JSON.createGenerator(to)) {
            what.accept(new ArrayWriter(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(InputStream from, Function<ArrayReader, T> what) {
        try (JsonParser json = JSON.createParser(from)) {
            return what.apply(new ArrayReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
