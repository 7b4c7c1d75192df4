package dev.rollcall.local.sandbox.login.grant;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where the app is, as the portal was told. Safe for several threads. */
public final class Registration {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private volatile Optional<App> app = Optional.empty();

    /**
     * The registered app.
     *
     * @param start where tiles lead
     * @param callback where codes are sent, to the letter
     */
    public record App(URI start, URI callback) {}

    public void register(URI start, URI callback) {
        app = Optional.of(new App(start, callback));
    }

    public Optional<App> app() {
        return app;
    }

    /** Whether codes may be sent there: anywhere on this machine until an app is registered. */
    public boolean allows(String redirectUri) {
        return app.map(known -> known.callback().toString().equals(redirectUri))
                .orElseGet(() -> isLoopback(redirectUri));
    }

    private static boolean isLoopback(String address) {
        try {
            URI uri = URI.create(address);
            return Optional.ofNullable(uri.getHost()).filter(LOOPBACK::contains).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
