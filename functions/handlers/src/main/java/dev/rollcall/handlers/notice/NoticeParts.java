package dev.rollcall.handlers.notice;

import dev.rollcall.account.notice.AccountAddressees;
import dev.rollcall.aws.notice.EventBridgeBus;
import dev.rollcall.aws.notice.SesMailer;
import dev.rollcall.handlers.StartUpFailed;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.notice.delivery.Addressees;
import dev.rollcall.notice.delivery.DeliverNotices;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.notice.delivery.Mailer;

import java.util.List;
import java.util.Optional;

/** The notice function, put together. */
final class NoticeParts {

    static final String[] NEEDED = {"DISTRICT_TABLE", "EVENT_BUS", "VENDOR_PROFILE"};

    private NoticeParts() {}

    static DeliverNotices deliver(Wiring wiring) {
        Optional<EmailAddress> sender = address(wiring, "MAIL_FROM");
        return new DeliverNotices(
                wiring.stores().pendingNotices(),
                sender.isPresent() ? addressees(wiring) : (party, fact) -> List.of(),
                new FileLetters(),
                new EventBridgeBus(wiring.eventBridge(), wiring.text("EVENT_BUS")),
                sender.map(from -> mailer(wiring, from)).orElse(NoticeParts::nothing),
                wiring.clock(),
                new JsonNoticeLog(wiring.log()));
    }

    private static Addressees addressees(Wiring wiring) {
        return new AccountAddressees(
                wiring.profile(),
                wiring.stores().accounts(),
                wiring.stores().quotes(),
                wiring.stores().contacts(),
                address(wiring, "VENDOR_MAILBOX").stream().toList());
    }

    private static Mailer mailer(Wiring wiring, EmailAddress from) {
        return new SesMailer(wiring.ses(), from);
    }

    /** Without a sender there are no addressees, so that nothing ever comes here. */
    private static Mailer.Sent nothing(List<EmailAddress> to, Object letter) {
        return new Mailer.Sent.Later("no-sender");
    }

    private static Optional<EmailAddress> address(Wiring wiring, String variable) {
        String text = wiring.text(variable);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        EmailAddress.parse(text)
                                .orElseThrow(() -> StartUpFailed.unusable(variable)));
    }
}
