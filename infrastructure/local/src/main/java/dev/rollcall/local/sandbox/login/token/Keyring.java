package dev.rollcall.local.sandbox.login.token;

import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The keys a portal publishes, the one it signs with first. Safe for several threads. */
public final class Keyring {
    private static final RSAKeyGenParameterSpec SIZE =
            new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
    private static final int MOST = 2;
    private final Deque<SigningKey> keys = new ArrayDeque<>();
    private boolean rotating;

    /** The key for the next token. */
    public synchronized SigningKey signing() {
        if (rotating) {
            rotating = false;
            rotate();
        }
        return current();
    }

    /** What the key set holds: the key in use, and the one before while it is not withdrawn. */
    public synchronized List<SigningKey> published() {
        current();
        return List.copyOf(keys);
    }

    /** The same, without making a key where none was needed yet. */
    public synchronized List<SigningKey> made() {
        return List.copyOf(keys);
    }

    /** Signs with a new key from now on and still publishes the one before. */
    public synchronized void rotate() {
        current();
        keys.addFirst(SigningKey.generate(SIZE));
        if (keys.size() > MOST) {
            keys.removeLast();
        }
    }

    /** Rotates once, when the next token is asked for. */
    public synchronized void rotateBeforeSigning() {
        rotating = true;
    }

    /** Publishes no key but the one in use. */
    public synchronized void withdraw() {
        SigningKey current = current();
        keys.clear();
        keys.add(current);
    }

    /** Made when first needed, for it takes a while. */
    private SigningKey current() {
        if (keys.isEmpty()) {
            keys.add(SigningKey.generate(SIZE));
        }
        return keys.getFirst();
    }
}
