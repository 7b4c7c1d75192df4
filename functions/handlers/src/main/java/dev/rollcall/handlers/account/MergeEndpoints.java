package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.Family;
import dev.rollcall.account.customer.Merge;
import dev.rollcall.account.customer.MergeAccounts;
import dev.rollcall.account.customer.Outcome;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.view.ReadView;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /v1/accounts/{account}/merges}: accounts taken in, and let go again (product.md R6). */
final class MergeEndpoints {
    private static final String MERGES = AccountEndpoints.ACCOUNT + "/merges";

    private final MergeAccounts merges;
    private final Family family;
    private final SubscriptionStore subscriptions;
    private final SeatPools pools;
    private final InstantSource clock;
    private final ConnectionStore connections;
    private final ReadView roster;

    MergeEndpoints(
            MergeAccounts merges,
            Family family,
            SubscriptionStore subscriptions,
            SeatPools pools,
            InstantSource clock,
            ConnectionStore connections,
            ReadView roster) {
        this.merges = merges;
        this.family = family;
        this.subscriptions = subscriptions;
        this.pools = pools;
        this.clock = clock;
        this.connections = connections;
        this.roster = roster;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", MERGES, Permission.VIEW_ACCOUNT, this::list),
                Route.ofActors("POST", MERGES, Permission.MERGE_ACCOUNTS, this::merge),
                Route.ofActors(
                        "POST", MERGES + "/{source}/undo", Permission.MERGE_ACCOUNTS, this::undo));
    }

    private HttpReply list(Call call) {
        Account account = call.account();
        ObjectNode json = Json.object();
        List<AccountId> all = family.of(account.id());
        ArrayNode members = json.putArray("family");
        all.forEach(id -> members.add(id.asString()));
        json.set("paidSeats", paidSeats(all));
        json.put("libraryStudents", students(account));
        ArrayNode items = json.putArray("items");
        account.merges().forEach(merge -> items.add(json(merge)));
        return HttpReply.ok(json);
    }

    private HttpReply merge(Call call) {
        Field source = Field.body(call.json(), Set.of("source")).get("source");
        AccountId id = source.word(AccountId::parse);
        Outcome merged = merges.merge(call.account().id(), id, call.actor());
        return settled(merged, call.account().id());
    }

    private HttpReply undo(Call call) {
        AccountId source =
                AccountId.parse(call.segment("source"))
                        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Outcome undone = merges.undo(call.account().id(), source, call.actor());
        return settled(undone, call.account().id(), source);
    }

    /** Pools follow from what counts together now; repeating a request makes good what is left. */
    private HttpReply settled(Outcome outcome, AccountId... accounts) {
        if (outcome instanceof Outcome.Done) {
            Stream.of(accounts).forEach(pools::settle);
        }
        return Outcomes.account(outcome);
    }

    private ObjectNode paidSeats(List<AccountId> all) {
        Map<String, Integer> seats = new TreeMap<>();
        for (AccountId id : all) {
            Subscription subscription = subscriptions.find(id);
            subscription
                    .products()
                    .forEach(product ->
                            seats.merge(
                                    product,
                                    subscription.paidSeats(product, clock.instant()),
                                    Integer::sum));
        }
        ObjectNode json = Json.object();
        seats.forEach(json::put);
        return json;
    }

    /** A student of two teachers counts once. */
    private int students(Account account) {
        return account.teachers().stream()
                .collect(
                        Collectors.groupingBy(
                                Place::district,
                                Collectors.mapping(Place::id, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .mapToInt(each -> students(each.getKey(), each.getValue()))
                .sum();
    }

    private int students(DistrictId district, Set<String> teachers) {
        int shards = connections.find(district).map(Connection::shards).orElse(0);
        return roster.students(district, shards, teachers).size();
    }

    private static ObjectNode json(Merge merge) {
        ObjectNode json = Json.object();
        json.put("source", merge.source().asString());
        json.put("members", merge.members().size());
        json.set("teachers", MemberJson.places(merge.teachers()));
        ArrayNode districts = json.putArray("districts");
        merge.links().forEach(link -> districts.add(link.district().asString()));
        json.put("at", merge.at().toString());
        merge.undoneAt().ifPresent(at -> json.put("undoneAt", at.toString()));
        return json;
    }
}
