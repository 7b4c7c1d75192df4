package dev.rollcall.sync.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class PagesAheadTest {

    private static final int LAST = 9;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void answersPagesInTheOrderInWhichTheyAreAskedFor() {
        try (PagesAhead pages = new PagesAhead(this::page, PagesAheadTest::next, () -> {})) {
            for (int number = 0; number <= LAST; number++) {
                assertThat(ignored(pages.page(String.valueOf(number)))).isEqualTo(number);
            }
        }
        assertThat(asked).hasSize(LAST + 1).doesNotHaveDuplicates();
    }

    @Test
    void asksForOnePageAtATimeWhereNothingCanBeGuessed() {
        try (PagesAhead pages = new PagesAhead(this::page, cursor -> Optional.empty(), () -> {})) {
            pages.page("0");
        }
        assertThat(asked).containsExactly("0");
    }

    @Test
    void asksForTheNextPageWhileOneIsWorkedThrough() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            begun.countDown();
                            return page(cursor);
                        },
                        cursor -> Optional.empty(),
                        () -> {})) {
            pages.page("0");
            pages.begin("1");
            begun.await();
            pages.page("1");
        }
        assertThat(asked).containsExactly("0", "1");
    }

    @Test
    void hasThreePagesInFlightAndNeverMore() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            most.accumulateAndGet(open.incrementAndGet(), Math::max);
                            three.countDown();
                            await(three);
                            open.decrementAndGet();
                            return page(cursor);
                        },
                        PagesAheadTest::next,
                        () -> {})) {
            for (int number = 0; number <= LAST; number++) {
                pages.page(String.valueOf(number));
            }
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void throwsWrongGuessesAway() {
        try (PagesAhead pages = new PagesAhead(this::page, PagesAheadTest::next, () -> {})) {
            pages.page("0");

            assertThat(ignored(pages.page("7"))).isEqualTo(7);
        }
    }

    @Test
    void asksAfreshForAPageThatWasOnceGuessedTooEarly() {
        CountDownLatch guessed = new CountDownLatch(3);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            Fetch<Page> answer = page(cursor);
                            guessed.countDown();
                            return answer;
                        },
                        PagesAheadTest::next,
                        () -> {})) {
            pages.page("0");
            await(guessed);
            pages.page("7");

            assertThat(ignored(pages.page("1"))).isEqualTo(1);
        }
        assertThat(asked).filteredOn("1"::equals).hasSize(2);
    }

    @Test
    void endsItsWaitWhenItsThreadIsToStop() {
        CountDownLatch never = new CountDownLatch(1);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            await(never);
                            return page(cursor);
                        },
                        cursor -> Optional.empty(),
                        () -> {})) {
            Thread.currentThread().interrupt();

            assertThat(pages.page("0"))
                    .isEqualTo(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void asksAgainForAPageThatWasAnsweredOnce() {
        try (PagesAhead pages = new PagesAhead(this::page, cursor -> Optional.empty(), () -> {})) {
            pages.page("0");
            pages.page("0");
        }
        assertThat(asked).containsExactly("0", "0");
    }

    @Test
    void throwsWhatThePortalThrewWhenThePageIsWanted() {
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            if (cursor.equals("1")) {
                                throw new IllegalStateException("no such page");
                            }
                            return page(cursor);
                        },
                        PagesAheadTest::next,
                        () -> {})) {
            pages.page("0");

            assertThatThrownBy(() -> pages.page("1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no such page");
        }
    }

    @Test
    void givesSignsOfLifeWhileAPageIsSlow() {
        CountDownLatch signs = new CountDownLatch(3);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            await(signs);
                            return page(cursor);
                        },
                        cursor -> Optional.empty(),
                        signs::countDown,
                        Duration.ofMillis(5))) {
            assertThat(ignored(pages.page("4"))).isEqualTo(4);
        }
    }

    @Test
    void leavesNothingInFlightBehind() {
        AtomicInteger open = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        try (PagesAhead pages =
                new PagesAhead(
                        cursor -> {
                            open.incrementAndGet();
                            if (!cursor.equals("0")) {
                                await(never);
                            }
                            open.decrementAndGet();
                            return page(cursor);
                        },
                        PagesAheadTest::next,
                        () -> {})) {
            pages.page("0");
        }
        assertThat(open).hasValue(0);
    }

    private Fetch<Page> page(String cursor) {
        asked.add(cursor);
        int number = Integer.parseInt(cursor);
        return new Fetch.Got<>(new Page(List.of(), List.of(), number, next(cursor)));
    }

    private static Optional<String> next(String cursor) {
        int number = Integer.parseInt(cursor) + 1;
        return number > LAST ? Optional.empty() : Optional.of(String.valueOf(number));
    }

    private static int ignored(Fetch<Page> answer) {
        return ((Fetch.Got<Page>) answer).value().ignored();
    }

    /** Sits until others are there too, or until it is interrupted. */
    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
