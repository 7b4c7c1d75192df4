package dev.rollcall.local.sandbox.login.token;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.security.spec.RSAKeyGenParameterSpec;

/** Keys that are no portal's, for lies; made once in a JVM, when first needed. */
public enum SpareKey {
    /** Somebody else's. */
    FOREIGN(2048),
    /** One that was published once. */
    WITHDRAWN(2048),
    /** One too short to trust. */
    WEAK(1024),
    /** One with an exponent too small to trust. */
    SMALL_EXPONENT(2048, RSAKeyGenParameterSpec.F0);

    private final RSAKeyGenParameterSpec size;
    private @Nullable SigningKey key;

    SpareKey(int bits) {
        this(bits, RSAKeyGenParameterSpec.F4);
    }

    SpareKey(int bits, BigInteger exponent) {
        this.size = new RSAKeyGenParameterSpec(bits, exponent);
    }

    public synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.generate(size);
        }
        return key;
    }
}
