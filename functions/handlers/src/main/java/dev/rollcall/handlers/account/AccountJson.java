package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.handlers.Json;

/** An account as the API shows it. */
final class AccountJson {
    private AccountJson() {}

    static ObjectNode of(Account account) {
        ObjectNode json = Json.object();
        json.put("id", account.id().asString());
        json.put("version", account.version());
        json.put("kind", account.kind().code());
        json.put("name", account.name());
        ArrayNode districts = json.putArray("districts");
        account.districts().forEach(district -> districts.add(district.asString()));
        json.set("owner", owner(account.ownership()));
        account.mergedInto().ifPresent(other -> json.put("mergedInto", other.asString()));
        return json.put("createdAt", account.createdAt().toString());
    }

    private static ObjectNode owner(Ownership ownership) {
        ObjectNode json = Json.object().put("state", Words.of(ownership.state()));
        ownership.member().ifPresent(member -> json.put("member", member.asString()));
        return json;
    }
}
