package dev.rollcall.roster.plan;

import java.nio.charset.StandardCharsets;

/** 64-bit FNV-1a: among millions of texts two that share a hash are not to be expected. */
final class IdHash {

    private IdHash() {}

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }
}
