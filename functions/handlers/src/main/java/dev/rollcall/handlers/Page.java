package dev.rollcall.handlers;

/** A page for a person; what it looks like is its own affair, its headers are not. */
public interface Page {

    int status();

    /** Its content security policy: {@code frame-ancestors 'none'} is always part of it (S-19). */
    String policy();

    /**
     * The whole document.
     *
     * @param correlationId by which the vendor finds the log line
     */
    String html(String correlationId);
}
