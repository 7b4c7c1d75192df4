package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.handlers.Answer;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What waits for a person in the outbox (profile rocket-math). */
final class NoticeEndpointsTest {
    private static final String NOTICES = "/v1/notices";
    private static final String BODY =
            "{\"about\":\"clever:d1\",\"key\":\"" + AccountWorld.STUCK + "\"}";

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.link(world.openAccount());

    @Test
    @DisplayName("A5 P48: what nobody knows whether it was mailed is listed, by codes alone")
    void listsWhatIsUncertain() {
        world.loseNotice();

        var items = world.staff().get(NOTICES).json().path("items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/about").asText()).isEqualTo("clever:d1");
        assertThat(items.at("/0/state").asText()).isEqualTo("uncertain");
        assertThat(items.at("/0/remark").asText()).isEqualTo("worker-ended");
    }

    @Test
    @DisplayName("A5 P48: somebody of the staff has it sent again, once, and is journaled")
    void sendsAgainOnce() {
        world.loseNotice();

        Answer sent = world.staff().post(NOTICES + "/resend", BODY);
        Answer again = world.staff().post(NOTICES + "/resend", BODY);

        assertThat(sent.status()).isEqualTo(202);
        assertThat(again.code()).isEqualTo("notice-not-stuck");
        assertThat(world.outbox.due(world.clock.instant(), 9))
                .singleElement()
                .extracting(Entry::state)
                .isEqualTo(EntryState.WAITING);
        assertThat(world.staff().get(NOTICES).json().path("items")).isEmpty();
        assertThat(world.accounts.journal(account.id(), "", 1).entries())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.event()).isEqualTo(JournalEvent.NOTICE_RESENT);
                    assertThat(line.author().name()).isEqualTo("Sam Staff");
                });
    }

    @Test
    void sendsNothingThatIsNotThereAndForNobodyElse() {
        world.loseNotice();

        assertThat(world.product().post(NOTICES + "/resend", BODY).status()).isEqualTo(400);
        assertThat(world.staff().post(NOTICES + "/resend", BODY.replace("r9", "r8")).status())
                .isEqualTo(404);
        assertThat(world.staff().post(NOTICES + "/resend", BODY.replace(":d1", "")).code())
                .isEqualTo("field-value");
        assertThat(world.outbox.stuck(9)).hasSize(1);
    }
}
