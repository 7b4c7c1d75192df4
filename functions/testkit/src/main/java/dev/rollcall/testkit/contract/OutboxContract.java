package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.PendingNotices;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What {@link Outbox} and {@link PendingNotices} promise (A5, P48). */
public interface OutboxContract {
    Instant AT = Instant.parse("2026-11-23T08:00:00.123456789Z");
    int ALL = 10_000;

    Outbox testee();

    /** The other side of the same outbox. */
    PendingNotices pending();

    @Test
    default void findsNothingThatWasNotPut() {
        assertThat(testee().find(fresh(), "held:run-1")).isEmpty();
    }

    @Test
    default void answersAFactAsItWasPut() {
        Party party = fresh();
        Fact fact =
                new Fact(
                        FactKind.TRIAL_ENDING,
                        "trial-ending:2026-12-01",
                        AT,
                        Map.of("endsOn", "2026-12-01", "days", "7", "empty", ""));

        assertThat(testee().put(party, fact)).isTrue();

        assertThat(testee().find(party, fact.key())).hasValue(Entry.fresh(party, fact));
    }

    @Test
    default void answersEveryKindOfFact() {
        Party party = fresh();

        for (FactKind kind : FactKind.values()) {
            Fact fact = new Fact(kind, kind.code(), AT, Map.of());
            testee().put(party, fact);

            assertThat(testee().find(party, fact.key()).map(Entry::fact)).hasValue(fact);
        }
    }

    @Test
    default void keepsTheFirstOfTwoFactsWithOneKey() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));

        assertThat(testee().put(party, held("run-1", AT.plusSeconds(1)))).isFalse();

        assertThat(testee().find(party, "held:run-1").map(e -> e.fact().at())).hasValue(AT);
        assertThat(due(party, AT.plusSeconds(2))).hasSize(1);
    }

    @Test
    default void letsExactlyOneOfSeveralCallersPutAFact() throws InterruptedException {
        Party party = fresh();

        assertThat(AtOnce.call(6, () -> testee().put(party, held("run-1", AT))))
                .containsOnlyOnce(true)
                .hasSize(6);
        assertThat(due(party, AT)).hasSize(1);
    }

    @Test
    default void keepsPartiesApart() {
        Party one = fresh();
        testee().put(one, held("run-1", AT));

        assertThat(testee().put(fresh(), held("run-1", AT))).isTrue();
        assertThat(testee().find(fresh(), "held:run-1")).isEmpty();
    }

    @Test
    default void tellsNothingBeforeItsTime() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));

        assertThat(due(party, AT.minusNanos(1))).isEmpty();
        assertThat(due(party, AT)).extracting(Entry::fact).containsExactly(held("run-1", AT));
    }

    @Test
    default void answersTheLongestDueFirstAndNoMoreThanAskedFor() {
        Party party = fresh();
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        testee().put(party, held("run-2", longAgo.plusNanos(2)));
        testee().put(party, held("run-1", longAgo.plusNanos(1)));
        testee().put(party, held("run-3", longAgo.plusNanos(3)));

        assertThat(pending().due(longAgo.plusNanos(9), 2))
                .extracting(entry -> entry.fact().key())
                .containsExactly("held:run-1", "held:run-2");
        due(party, longAgo.plusNanos(9)).forEach(e -> pending().replace(e, e.delivered("m")));
    }

    @Test
    default void answersWhatEveryStepMadeOfIt() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        Entry entry = testee().find(party, "held:run-1").orElseThrow();

        for (Entry next : steps(entry)) {
            assertThat(pending().replace(entry, next)).isTrue();
            assertThat(testee().find(party, "held:run-1")).hasValue(next);
            entry = next;
        }
    }

    @Test
    default void showsAnEntryAgainWhenItIsDueAgain() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        Entry entry = testee().find(party, "held:run-1").orElseThrow();

        pending().replace(entry, entry.again(AT.plus(Duration.ofHours(1)), "throttled"));

        assertThat(due(party, AT.plus(Duration.ofHours(1)).minusNanos(1))).isEmpty();
        assertThat(due(party, AT.plus(Duration.ofHours(1)))).hasSize(1);
    }

    @Test
    default void showsNoEntryOnceNothingIsLeftToDo() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        Entry entry = testee().find(party, "held:run-1").orElseThrow();

        pending().replace(entry, entry.delivered("message-1"));
        testee().put(party, held("run-1", AT));

        assertThat(due(party, AT.plus(Duration.ofDays(400)))).isEmpty();
        assertThat(testee().find(party, "held:run-1").map(Entry::state))
                .hasValue(EntryState.DELIVERED);
    }

    @Test
    default void listsWhatWaitsForAPersonUntilItIsResent() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        testee().put(party, held("run-2", AT));
        Entry one = testee().find(party, "held:run-1").orElseThrow();
        Entry two = testee().find(party, "held:run-2").orElseThrow();
        pending().replace(one, one.uncertain("worker-ended"));
        pending().replace(two, two.undeliverable("rejected"));

        assertThat(stuck(party))
                .extracting(Entry::state)
                .containsExactly(EntryState.UNCERTAIN, EntryState.UNDELIVERABLE);
        assertThat(due(party, AT.plus(Duration.ofDays(9_999)))).isEmpty();

        Entry first = stuck(party).getFirst();
        assertThat(pending().replace(first, first.resent(AT))).isTrue();
        assertThat(pending().replace(first, first.resent(AT))).isFalse();

        assertThat(stuck(party)).extracting(Entry::state).containsExactly(EntryState.UNDELIVERABLE);
        assertThat(due(party, AT))
                .extracting(entry -> entry.fact().key())
                .containsExactly("held:run-1");
    }

    @Test
    default void letsExactlyOneOfSeveralWorkersClaim() throws InterruptedException {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        Entry entry = testee().find(party, "held:run-1").orElseThrow();

        assertThat(AtOnce.call(6, () -> pending().replace(entry, entry.sending(AT))))
                .containsOnlyOnce(true)
                .hasSize(6);
        assertThat(pending().replace(entry, entry.sending(AT))).isFalse();
    }

    @Test
    default void withdrawsOnceAndOnlyWhatNobodyWasTold() {
        Party party = fresh();
        testee().put(party, held("run-1", AT));
        testee().put(party, held("run-2", AT));
        Entry second = testee().find(party, "held:run-2").orElseThrow();
        pending().replace(second, second.sending(AT));

        assertThat(testee().withdraw(party, "held:run-1")).isTrue();
        assertThat(testee().withdraw(party, "held:run-1")).isFalse();
        assertThat(testee().withdraw(party, "held:run-2")).isFalse();
        assertThat(testee().withdraw(party, "held:run-3")).isFalse();

        assertThat(testee().put(party, held("run-1", AT))).isFalse();
        assertThat(due(party, AT)).isEmpty();
    }

    private List<Entry> due(Party party, Instant now) {
        return pending().due(now, ALL).stream().filter(e -> e.party().equals(party)).toList();
    }

    private List<Entry> stuck(Party party) {
        return pending().stuck(ALL).stream().filter(e -> e.party().equals(party)).toList();
    }

    private static List<Entry> steps(Entry entry) {
        Entry sending = entry.sending(AT);
        Entry again = sending.again(AT.plusSeconds(60), "throttled");
        Entry sendingAgain = again.sending(AT);
        Entry uncertain = sendingAgain.uncertain("worker-ended");
        Entry delivered = uncertain.delivered("message-1");
        return List.of(
                sending,
                again,
                sendingAgain,
                uncertain,
                delivered,
                delivered.undeliverable("rejected"));
    }

    private static Fact held(String run, Instant at) {
        return new Fact(FactKind.HELD, "held:" + run, at, Map.of("run", run));
    }

    private static Party fresh() {
        return Party.of(SampleDistricts.fresh().asString());
    }
}
