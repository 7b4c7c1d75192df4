package dev.rollcall.portals.http;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of an answer's body. */
@FunctionalInterface
public interface Reading<T> {

    /**
     * What the body says.
     *
     * @throws IOException when it is not what its place calls for
     */
    T read(InputStream body) throws IOException;
}
