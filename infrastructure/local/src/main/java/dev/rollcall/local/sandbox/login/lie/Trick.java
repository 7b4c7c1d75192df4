package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a lie does to what is about to be served; nothing where it does not say so. */
interface Trick {
    default void spoil(TokenDraft draft, Stage stage) {}

    default void spoil(Endpoint at, AnswerDraft draft, Stage stage) {}

    default void spoil(CallbackDraft draft, Stage stage) {}

    /** Whether a code counts again and again. */
    default boolean keepsCodes() {
        return false;
    }

    /** This trick, and that one too. */
    default Trick and(Trick that) {
        return new Both(this, that);
    }

    static Trick token(Consumer<TokenDraft> change) {
        return token((draft, stage) -> change.accept(draft));
    }

    static Trick token(BiConsumer<TokenDraft, Stage> change) {
        return new Trick() {
            @Override
            public void spoil(TokenDraft draft, Stage stage) {
                change.accept(draft, stage);
            }
        };
    }

    static Trick answer(Endpoint where, BiConsumer<AnswerDraft, Stage> change) {
        return new Trick() {
            @Override
            public void spoil(Endpoint at, AnswerDraft draft, Stage stage) {
                if (at == where) {
                    change.accept(draft, stage);
                }
            }
        };
    }

    static Trick callback(BiConsumer<CallbackDraft, Stage> change) {
        return new Trick() {
            @Override
            public void spoil(CallbackDraft draft, Stage stage) {
                change.accept(draft, stage);
            }
        };
    }

    static Trick keepingCodes() {
        return new Trick() {
            @Override
            public boolean keepsCodes() {
                return true;
            }
        };
    }

    /**
     * Two tricks at once.
     *
     * @param one comes first
     * @param two comes after it
     */
    record Both(Trick one, Trick two) implements Trick {
        @Override
        public void spoil(TokenDraft draft, Stage stage) {
            one.spoil(draft, stage);
            two.spoil(draft, stage);
        }

        @Override
        public void spoil(Endpoint at, AnswerDraft draft, Stage stage) {
            one.spoil(at, draft, stage);
            two.spoil(at, draft, stage);
        }

        @Override
        public void spoil(CallbackDraft draft, Stage stage) {
            one.spoil(draft, stage);
            two.spoil(draft, stage);
        }

        @Override
        public boolean keepsCodes() {
            return one.keepsCodes() || two.keepsCodes();
        }
    }
}
