package dev.rollcall.notice;

import dev.rollcall.notice.delivery.DeliverNotices;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.notice.delivery.EventBus;
import dev.rollcall.notice.delivery.Letter;
import dev.rollcall.notice.delivery.Mailer;
import dev.rollcall.notice.delivery.NoticeLog;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.memory.InMemoryOutbox;
import dev.rollcall.testkit.notice.RecordingBus;
import dev.rollcall.testkit.notice.RecordingMailer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An outbox, whoever empties it, and where its mails and events end up. */
final class PostOffice {
    static final Party PARTY = Party.of("clever:district-1");
    static final EmailAddress OWNER = new EmailAddress("owner@district.example");

    private static final int LIMIT = 100;

    final SteppingClock clock = new SteppingClock();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final RecordingMailer mailer = new RecordingMailer();
    final RecordingBus bus = new RecordingBus();
    final List<EmailAddress> addressees = new ArrayList<>(List.of(OWNER));
    final List<String> broken = new ArrayList<>();

    void put(String key) {
        putAt(key, Duration.ZERO);
    }

    void putAt(String key, Duration in) {
        outbox.put(PARTY, fact(FactKind.HELD, key, in));
    }

    Fact fact(FactKind kind, String key, Duration in) {
        return new Fact(kind, key, clock.instant().plus(in), Map.of());
    }

    Map<EntryState, Integer> deliver() {
        return deliver(FaultPlan.none());
    }

    /** Delivers with a worker that lives by the plan. */
    Map<EntryState, Integer> deliver(FaultPlan plan) {
        return new DeliverNotices(
                        Faulty.wrap(PendingNotices.class, outbox, plan),
                        (party, fact) -> List.copyOf(addressees),
                        (party, fact) -> letter(fact),
                        Faulty.wrap(EventBus.class, bus, plan),
                        Faulty.wrap(Mailer.class, mailer, plan),
                        clock,
                        new Log())
                .deliver(LIMIT);
    }

    Map<EntryState, Integer> deliverAfter(Duration time) {
        clock.advance(time);
        return deliver();
    }

    void refuseForEver() {
        Mailer.Sent[] answers = new Mailer.Sent[LIMIT];
        Arrays.fill(answers, new Mailer.Sent.Later("throttled"));
        mailer.answerNext(answers);
    }

    Entry entry(String key) {
        return outbox.find(PARTY, key).orElseThrow();
    }

    private static Letter letter(Fact fact) {
        if (fact.key().startsWith("broken")) {
            throw new IllegalStateException("no words");
        }
        return new Letter(fact.key(), "plain", "html");
    }

    private final class Log implements NoticeLog {
        @Override
        public void entry(Entry entry) {}

        @Override
        public void broken(Entry entry, RuntimeException cause) {
            broken.add(entry.fact().key());
        }
    }
}
