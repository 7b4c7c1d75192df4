package dev.rollcall.local.sandbox.login.token;

import org.jspecify.annotations.Nullable;

/** Keys that are no portal's, for lies; made once in a JVM, when first needed. */
public enum SpareKey {
    /** Somebody else's. */
    FOREIGN(2048),
    /** One that was published once. */
    WITHDRAWN(2048),
    /** One too short to trust. */
    WEAK(1024);

    private final int bits;
    private @Nullable SigningKey key;

    SpareKey(int bits) {
        this.bits = bits;
    }

    public synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.generate(bits);
        }
        return key;
    }
}
