package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.util.Map;
import java.util.Optional;

/** Tells the lie of the moment, or the truth. Safe for several threads. */
public final class Liar {
    private static final Trick HONEST = new Trick() {};
    private volatile Optional<Lie> lie = Optional.empty();

    /** Tells this one until told otherwise. */
    public void tell(Lie other) {
        lie = Optional.of(other);
    }

    /** Tells the truth. */
    public void stop() {
        lie = Optional.empty();
    }

    public Optional<Lie> lie() {
        return lie;
    }

    public void spoil(TokenDraft draft, Stage stage) {
        trick().spoil(draft, stage);
    }

    public void spoil(Endpoint at, AnswerDraft draft, Stage stage) {
        trick().spoil(at, draft, stage);
    }

    public void spoil(CallbackDraft draft, Stage stage) {
        trick().spoil(draft, stage);
    }

    public boolean keepsCodes() {
        return trick().keepsCodes();
    }

    /** What a stranger publishes at {@link Stage#FOREIGN_KEYS}. */
    public static Map<String, Object> foreignKeys() {
        return SignatureTricks.foreignKeys();
    }

    private Trick trick() {
        return lie.map(Lie::trick).orElse(HONEST);
    }
}
