package dev.rollcall.signin.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

final class SideBySideTest {

    @Test
    void asksWhileItsAskerGoesOn() {
        CompletableFuture<String> later = new CompletableFuture<>();
        SideBySide<String> answer = SideBySide.ask(later::join);

        later.complete("answer");

        assertThat(answer.get()).isEqualTo("answer");
    }

    @Test
    void hasDoneTheWorkWhenItSaysSo() {
        AtomicBoolean done = new AtomicBoolean();

        assertThat(SideBySide.run(() -> done.set(true)).get()).isTrue();
        assertThat(done).isTrue();
    }

    @Test
    void throwsWhatWasThrown() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(failing(broken)::get).isSameAs(broken);
    }

    @Test
    void wrapsAnErrorOfTheMachine() {
        StackOverflowError deep = new StackOverflowError();

        assertThatThrownBy(SideBySide.run(() -> deepen(deep))::get)
                .isInstanceOf(CompletionException.class)
                .hasCause(deep);
    }

    private static SideBySide<Boolean> failing(RuntimeException how) {
        return SideBySide.run(() -> {
            throw how;
        });
    }

    private static void deepen(StackOverflowError deep) {
        throw deep;
    }
}
