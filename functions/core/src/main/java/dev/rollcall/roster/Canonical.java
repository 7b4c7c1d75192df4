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
    private static final int FIRST = 512;

    private ByteBuffer form = ByteBuffer.allocate(FIRST);

    Canonical text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        size(bytes.length);
        room(bytes.length).put(bytes);
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
        MessageDigest digest = sha256();
        digest.update(form.flip());
        return Fingerprint.of(digest.digest());
    }

    private ByteBuffer room(int bytes) {
        if (form.remaining() < bytes) {
            form = ByteBuffer.allocate(2 * form.capacity() + bytes).put(form.flip());
        }
        return form;
    }

    private Canonical size(int size) {
        room(Integer.BYTES).putInt(size);
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
