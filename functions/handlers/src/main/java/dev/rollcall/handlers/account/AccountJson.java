package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.customer.RosteringCapability.Missing;
import dev.rollcall.handlers.Json;

import java.util.List;

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
        account.links().forEach(link -> districts.add(link(link)));
        json.set("teachers", MemberJson.places(account.teachers()));
        json.set("owner", owner(account.ownership()));
        account.mergedInto().ifPresent(other -> json.put("mergedInto", other.asString()));
        return json.put("createdAt", account.createdAt().toString());
    }

    /** The same, with what whoever asks may do about it (product.md R18). */
    static ObjectNode of(Account account, List<Missing> missing) {
        ObjectNode json = of(account);
        ObjectNode rostering = json.putObject("capabilities").putObject("requestRostering");
        rostering.put("allowed", missing.isEmpty());
        ArrayNode reasons = rostering.putArray("missing");
        missing.forEach(each -> reasons.add(each.code()));
        return json;
    }

    private static ObjectNode link(Linked link) {
        ObjectNode json = Json.object().put("district", link.district().asString());
        link.orgId().ifPresent(org -> json.put("orgId", org));
        return json;
    }

    private static ObjectNode owner(Ownership ownership) {
        ObjectNode json = Json.object().put("state", Words.of(ownership.state()));
        ownership.member().ifPresent(member -> json.put("member", member.asString()));
        return json;
    }
}
