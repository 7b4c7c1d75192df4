package dev.rollcall.testkit.notice;

import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.notice.delivery.Letter;
import dev.rollcall.notice.delivery.Mailer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps every mail it accepts; answers otherwise as often as a test wants. Thread-safe. */
public final class RecordingMailer implements Mailer {
    private final List<Mail> mails = new ArrayList<>();
    private final Deque<Sent> answers = new ArrayDeque<>();

    /** The next mails are answered so, in this order, and not kept. */
    public synchronized void answerNext(Sent... next) {
        answers.addAll(List.of(next));
    }

    @Override
    public synchronized Sent send(List<EmailAddress> to, Letter letter) {
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        mails.add(new Mail(List.copyOf(to), letter));
        return new Sent.Accepted("message-" + mails.size());
    }

    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /**
     * A mail that was accepted.
     *
     * @param to its addresses
     * @param letter what it says
     */
    public record Mail(List<EmailAddress> to, Letter letter) {}
}
