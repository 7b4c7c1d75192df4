package dev.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.notice.delivery.Mailer.Sent;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Map;

final class DeliverNoticesTest {
    private final PostOffice office = new PostOffice();

    @Test
    void publishesAndMailsAFactOnce() {
        office.put("held:run-1");

        assertThat(office.deliver()).isEqualTo(Map.of(EntryState.DELIVERED, 1));
        assertThat(office.deliver()).isEmpty();

        assertThat(office.mailer.mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).containsExactly(PostOffice.OWNER);
                    assertThat(mail.letter().subject()).isEqualTo("held:run-1");
                });
        assertThat(office.bus.facts()).extracting(Fact::key).containsExactly("held:run-1");
        assertThat(office.entry("held:run-1").remark()).isEqualTo("message-1");
    }

    @Test
    @DisplayName("A5, P48: an approval that is repeated leads to one mail")
    void mailsARepeatedFactOnce() {
        for (int repeat = 0; repeat < 5; repeat++) {
            office.put("approved:rostering");
            office.deliver();
        }

        assertThat(office.mailer.mails()).hasSize(1);
        assertThat(office.bus.facts()).hasSize(1);
    }

    @Test
    void publishesAFactOfWhichNobodyIsToldByMail() {
        office.addressees.clear();
        office.put("held:run-1");

        office.deliver();

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.DELIVERED);
        assertThat(office.mailer.mails()).isEmpty();
        assertThat(office.bus.facts()).hasSize(1);
    }

    @Test
    void triesAThrottledMailAgainUntilItLeaves() {
        office.mailer.answerNext(new Sent.Later("throttled"), new Sent.Later("throttled"));
        office.put("held:run-1");

        office.deliver();
        assertThat(office.entry("held:run-1").remark()).isEqualTo("throttled");
        office.deliverAfter(Duration.ofSeconds(59));
        assertThat(office.entry("held:run-1").attempts()).isEqualTo(1);
        office.deliverAfter(Duration.ofSeconds(1));
        office.deliverAfter(Duration.ofMinutes(2));

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.DELIVERED);
        assertThat(office.mailer.mails()).hasSize(1);
    }

    @Test
    void givesAMailUpThatIsThrottledForTwoDays() {
        office.put("held:run-1");
        office.refuseForEver();

        for (int hour = 0; hour < 48; hour++) {
            office.deliverAfter(Duration.ofHours(1));
        }

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.UNDELIVERABLE);
        assertThat(office.entry("held:run-1").attempts()).isEqualTo(12);
    }

    @Test
    void givesUpAtOnceWhatIsRefusedForGood() {
        office.mailer.answerNext(new Sent.Refused("MessageRejected"));
        office.put("held:run-1");

        office.deliver();
        office.deliverAfter(Duration.ofDays(9));

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.UNDELIVERABLE);
        assertThat(office.mailer.mails()).isEmpty();
    }

    @Test
    void neverRepeatsAMailWhoseAnswerWasLost() {
        office.mailer.answerNext(new Sent.Unknown("timeout"));
        office.put("held:run-1");

        office.deliver();
        office.deliverAfter(Duration.ofDays(9));

        assertThat(office.entry("held:run-1").state()).isEqualTo(EntryState.UNCERTAIN);
        assertThat(office.mailer.mails()).isEmpty();
    }

    @Test
    void publishesBeforeItMailsHoweverLongTheBusIsAway() {
        office.bus.failNext(100);
        office.put("held:run-1");

        for (int minute = 0; minute < 100; minute++) {
            office.deliverAfter(Duration.ofMinutes(1));
            assertThat(office.mailer.mails()).isEmpty();
        }
        office.deliverAfter(Duration.ofMinutes(1));

        assertThat(office.bus.facts()).hasSize(1);
        assertThat(office.mailer.mails()).hasSize(1);
    }

    @Test
    void letsNoBrokenLetterKeepTheOthersWaiting() {
        office.put("broken:run-1");
        office.put("held:run-2");

        office.deliver();

        assertThat(office.entry("held:run-2").state()).isEqualTo(EntryState.DELIVERED);
        assertThat(office.entry("broken:run-1").remark()).isEqualTo("broken");
        assertThat(office.broken).containsExactly("broken:run-1");
    }

    @Test
    void tellsAtItsTimeWhatWasNotWithdrawn() {
        office.putAt("trial-ending:1", Duration.ofDays(23));
        office.putAt("trial-ending:2", Duration.ofDays(23));

        assertThat(office.deliver()).isEmpty();
        office.outbox.withdraw(PostOffice.PARTY, "trial-ending:1");
        office.deliverAfter(Duration.ofDays(23));

        assertThat(office.bus.facts()).extracting(Fact::key).containsExactly("trial-ending:2");
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void tellsEveryKind(FactKind kind) {
        office.outbox.put(PostOffice.PARTY, office.fact(kind, kind.code(), Duration.ZERO));

        office.deliver();

        assertThat(office.mailer.mails()).hasSize(1);
    }
}
