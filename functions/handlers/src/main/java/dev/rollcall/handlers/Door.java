package dev.rollcall.handlers;

import com.amazonaws.services.lambda.runtime.Context;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Carries an event to its answer. */
@FunctionalInterface
public interface Door {

    /** Answers one event; whatever is thrown within becomes an answer. */
    void serve(InputStream input, OutputStream output, Context context) throws IOException;
}
