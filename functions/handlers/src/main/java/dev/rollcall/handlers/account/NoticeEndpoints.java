package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Permission;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.PendingNotices;
import dev.rollcall.notice.ResendNotice;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/notices}: what nobody knows whether it was told, or what could not be (product.md
 * P48). The staff look whether it was, and send it again.
 */
final class NoticeEndpoints {
    private static final String NOTICES = "/v1/notices";
    private static final int MOST = 1_000;

    private final PendingNotices pending;
    private final ResendNotice resending;
    private final AccountStore accounts;
    private final InstantSource clock;

    NoticeEndpoints(OnboardingPorts ports, AccountStore accounts, InstantSource clock) {
        this.pending = ports.pending();
        this.resending = new ResendNotice(ports.outbox(), ports.pending(), clock);
        this.accounts = accounts;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", NOTICES, Permission.RESEND_NOTICES, this::list),
                Route.ofActors(
                        "POST", NOTICES + "/resend", Permission.RESEND_NOTICES, this::resend));
    }

    private HttpReply list(Call call) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        pending.stuck(MOST).forEach(entry -> items.add(json(entry)));
        return HttpReply.ok(json);
    }

    private HttpReply resend(Call call) {
        Field body = Field.body(call.json(), Set.of("about", "key"));
        Party party = body.get("about").word(NoticeEndpoints::party);
        return switch (resending.resend(party, body.get("key").text())) {
            case ResendNotice.Result.Waiting(Entry entry) -> {
                note(call, entry);
                yield HttpReply.accepted(json(entry));
            }
            case ResendNotice.Result.NotStuck _ -> HttpReply.problem(Problem.NOTICE_NOT_STUCK);
            case ResendNotice.Result.Unknown _ -> HttpReply.problem(Problem.NOT_FOUND);
        };
    }

    private void note(Call call, Entry entry) {
        account(entry.party())
                .ifPresent(account ->
                        accounts.note(
                                account,
                                new JournalEntry(
                                        "notice-" + SaleJournal.key(call),
                                        clock.instant(),
                                        Acts.author(call),
                                        JournalEvent.NOTICE_RESENT,
                                        Map.of(
                                                "about", entry.party().asString(),
                                                "key", entry.fact().key()))));
    }

    private Optional<AccountId> account(Party party) {
        return AccountId.parse(party.asString())
                .or(() -> DistrictId.parse(party.asString()).flatMap(accounts::destination));
    }

    /** The party of this id; empty when nobody could be called so. */
    private static Optional<Party> party(String id) {
        return AccountId.parse(id)
                .map(AccountId::asString)
                .or(() -> DistrictId.parse(id).map(DistrictId::asString))
                .map(Party::of);
    }

    private static ObjectNode json(Entry entry) {
        return Json.object()
                .put("about", entry.party().asString())
                .put("key", entry.fact().key())
                .put("kind", entry.fact().kind().code())
                .put("at", entry.fact().at().toString())
                .put("state", entry.state().code())
                .put("attempts", entry.attempts())
                .put("remark", entry.remark());
    }
}
