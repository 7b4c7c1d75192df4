package dev.rollcall.local.sandbox.login.grant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The states and nonces apps have asked with, for lies that mix them up. */
public final class Past {
    private static final int MOST = 100;
    private static final String NOBODYS = "4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4";
    private final Deque<String> states = new ArrayDeque<>();
    private final Deque<String> nonces = new ArrayDeque<>();

    public synchronized void remember(Optional<String> state, Optional<String> nonce) {
        state.ifPresent(each -> add(states, each));
        nonce.ifPresent(each -> add(nonces, each));
    }

    /** The latest state that is not this one; a made-up one if there was no other. */
    public synchronized String otherState(String own) {
        return other(states, own);
    }

    /** The latest nonce that is not this one; a made-up one if there was no other. */
    public synchronized String otherNonce(String own) {
        return other(nonces, own);
    }

    private static void add(Deque<String> words, String word) {
        words.remove(word);
        words.addFirst(word);
        if (words.size() > MOST) {
            words.removeLast();
        }
    }

    private static String other(Deque<String> words, String own) {
        return words.stream().filter(each -> !each.equals(own)).findFirst().orElse(NOBODYS);
    }
}
