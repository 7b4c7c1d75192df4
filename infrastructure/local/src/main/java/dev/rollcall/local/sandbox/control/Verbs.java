package dev.rollcall.local.sandbox.control;

import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.json.Fields;

import java.util.Optional;

/** Some of the buttons of a sandbox. */
@FunctionalInterface
public interface Verbs {
    /** Does it and says what was done; empty if the verb is none of these. */
    Optional<Fields.Inside> run(String verb, Query parameters);
}
