package dev.rollcall.privacy;

/**
 * Secrets by name, kept in memory for at most five minutes; when the manager is down the last good
 * value serves for at most an hour (K-02). A secret that was never read while the manager is down
 * is {@link SecretUnavailable}.
 */
public interface Secrets {

    /** The secret's text. */
    String read(String name);

    /**
     * The secret's text, read anew: for when a value was refused and may have been rotated (K-06).
     */
    String readAnew(String name);

    /** Thrown when a secret cannot be had; names the secret, never its value. */
    final class SecretUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SecretUnavailable(String name) {
            super("secret cannot be read: " + name);
        }
    }
}
