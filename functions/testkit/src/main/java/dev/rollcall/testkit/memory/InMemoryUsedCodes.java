package dev.rollcall.testkit.memory;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.UsedCodes;

import java.time.Duration;
import java.time.InstantSource;

/** Exchanged codes in memory, for no longer than has to be. Thread-safe. */
public final class InMemoryUsedCodes implements UsedCodes {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Expiring<String, String> codes;

    public InMemoryUsedCodes(InstantSource clock) {
        this.codes = new Expiring<>(clock, REMEMBERED);
    }

    @Override
    public synchronized boolean claim(Portal portal, String codeSha256) {
        if (codes.find(key(portal, codeSha256)).isPresent()) {
            return false;
        }
        codes.put(key(portal, codeSha256), codeSha256);
        return true;
    }

    private static String key(Portal portal, String codeSha256) {
        return portal.code() + "#" + codeSha256;
    }
}
