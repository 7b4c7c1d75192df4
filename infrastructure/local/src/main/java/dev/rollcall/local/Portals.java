package dev.rollcall.local;

import java.net.URI;
import java.util.Map;

/** The portals the stack talks to, when it brings its own. */
public interface Portals extends AutoCloseable {

    /** Template parameters that name the portals, such as {@code CleverApiUrl}. */
    Map<String, String> parameters();

    /** Credentials for them, by the variables of the design's section 5. */
    Map<String, String> credentials();

    /** Pages worth a look, by name. */
    Map<String, URI> pages();

    /**
     * Tells the portals where the system is whose tiles they show, so that they send people there
     * and nowhere else.
     */
    void register(URI system);

    @Override
    void close();

    /** No portals of our own: the template's, or those the environment names. */
    static Portals none() {
        return new NoPortals();
    }
}
