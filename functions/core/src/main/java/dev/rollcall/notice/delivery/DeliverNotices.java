package dev.rollcall.notice.delivery;

import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.PendingNotices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is due. Each fact is published first, as often as it takes, and then mailed once.
 *
 * <p>What "once" rests on: the fact's key admits it once; the step to {@link EntryState#SENDING} is
 * one conditional write, which one worker wins; the {@link Mailer} does not repeat. A worker that
 * dies between that write and the next, or whose answer is lost, leaves a mail of which nobody
 * knows whether it left: it becomes {@link EntryState#UNCERTAIN}, is told to operators and never
 * sent again by itself. So nobody ever gets a second mail (P48), and the price is that a worker's
 * death within that moment can cost the only one.
 */
public final class DeliverNotices {

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration AFTER_BREAKING = Duration.ofMinutes(15);

    private final PendingNotices pending;
    private final Addressees addressees;
    private final Letters letters;
    private final EventBus bus;
    private final Mailer mailer;
    private final InstantSource clock;
    private final NoticeLog log;

    public DeliverNotices(
            PendingNotices pending,
            Addressees addressees,
            Letters letters,
            EventBus bus,
            Mailer mailer,
            InstantSource clock,
            NoticeLog log) {
        this.pending = pending;
        this.addressees = addressees;
        this.letters = letters;
        this.bus = bus;
        this.mailer = mailer;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Works on what is due now, the longest due first, at most so many. Several workers may do so
     * at once. Answers how many entries came to each state.
     */
    public Map<EntryState, Integer> deliver(int limit) {
        Map<EntryState, Integer> told = new EnumMap<>(EntryState.class);
        for (Entry entry : pending.due(clock.instant(), limit)) {
            tryOut(entry).ifPresent(now -> told.merge(now.state(), 1, Integer::sum));
        }
        return told;
    }

    /** One that cannot be worked on must not keep the others waiting. */
    private Optional<Entry> tryOut(Entry entry) {
        try {
            return tell(entry);
        } catch (RuntimeException broken) {
            log.broken(entry, broken);
            return settle(entry, entry.again(clock.instant().plus(AFTER_BREAKING), "broken"));
        }
    }

    private Optional<Entry> tell(Entry entry) {
        return switch (entry.state()) {
            case WAITING -> publish(entry);
            case SENDING -> settle(entry, entry.uncertain("worker-ended"));
            case DELIVERED, UNCERTAIN, UNDELIVERABLE, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<Entry> publish(Entry entry) {
        if (!bus.publish(entry.party(), entry.fact())) {
            return settle(entry, entry.again(clock.instant().plus(FIRST_WAIT), "bus-unavailable"));
        }
        List<EmailAddress> to = addressees.of(entry.party(), entry.fact());
        return to.isEmpty() ? settle(entry, entry.delivered("")) : mail(entry, to);
    }

    private Optional<Entry> mail(Entry entry, List<EmailAddress> to) {
        Letter letter = letters.write(entry.party(), entry.fact());
        Entry sending = entry.sending(clock.instant());
        return pending.replace(entry, sending)
                ? settle(sending, after(sending, mailer.send(to, letter)))
                : Optional.empty();
    }

    private Entry after(Entry sending, Mailer.Sent sent) {
        return switch (sent) {
            case Mailer.Sent.Accepted(String messageId) -> sending.delivered(messageId);
            case Mailer.Sent.Later(String code) -> later(sending, code);
            case Mailer.Sent.Refused(String code) -> sending.undeliverable(code);
            case Mailer.Sent.Unknown(String code) -> sending.uncertain(code);
        };
    }

    private Entry later(Entry sending, String code) {
        return sending.attempts() < MOST_ATTEMPTS
                ? sending.again(nextTry(sending.attempts()), code)
                : sending.undeliverable(code);
    }

    private Instant nextTry(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** Stores what became of it; whoever else was there first knows better. */
    private Optional<Entry> settle(Entry before, Entry after) {
        if (!pending.replace(before, after)) {
            return Optional.empty();
        }
        log.entry(after);
        return Optional.of(after);
    }
}
