package dev.rollcall.account;

import java.util.Optional;

/** The programs that may ask for tokens. */
@FunctionalInterface
public interface ApiClients {

    /** The client with this id. Throws when the list cannot be had. */
    Optional<ApiClient> find(String id);
}
