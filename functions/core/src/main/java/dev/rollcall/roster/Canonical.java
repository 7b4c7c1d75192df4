package dev.rollcall.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Feeds values to a digest so that no two different sequences of values read alike: every text
 * carries its length, every list its size, and an absent value differs from an empty one.
 */
final class Canonical {

    private static final int ABSENT = -1;

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

    Canonical text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        size(bytes.length);
        digest.update(bytes);
        return this;
    }

    Canonical maybe(Optional<?> value) {
        return value.map(present -> text(present.toString())).orElseGet(() -> size(ABSENT));
    }

    <T> Canonical each(Collection<T> values, BiConsumer<Canonical, T> writer) {
        size(values.size());
        values.forEach(value -> writer.accept(this, value));
        return this;
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(digest.digest());
    }

    private Canonical size(int size) {
        digest.update(number.clear().putInt(size).flip());
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
