package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountStore.JournalPage;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Permission;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;

import java.util.List;
import java.util.TreeMap;

/** {@code /v1/accounts/{account}/journal}: who did what to an account, and for whom (R21, R30). */
final class JournalEndpoints {
    private final AccountStore accounts;

    JournalEndpoints(AccountStore accounts) {
        this.accounts = accounts;
    }

    List<Route> routes() {
        String journal = AccountEndpoints.ACCOUNT + "/journal";
        return List.of(
                Route.ofActors("GET", journal, Permission.VIEW_JOURNAL, this::list)
                        .taking(Route.PAGED));
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        JournalPage page =
                paging.read(() ->
                        accounts.journal(call.account().id(), paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.entries(), page.next(), JournalEndpoints::json));
    }

    private static ObjectNode json(JournalEntry entry) {
        ObjectNode json = Json.object();
        json.put("at", entry.at().toString()).put("event", entry.event().code());
        json.set("by", author(entry.author()));
        ObjectNode details = json.putObject("details");
        new TreeMap<>(entry.details()).forEach(details::put);
        return json;
    }

    private static ObjectNode author(Author author) {
        ObjectNode json = Json.object();
        json.put("kind", Words.of(author.kind())).put("name", author.name());
        author.onBehalfOf().ifPresent(member -> json.put("onBehalfOf", member.asString()));
        return json;
    }
}
