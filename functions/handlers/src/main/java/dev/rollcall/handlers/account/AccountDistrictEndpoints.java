package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.LinkDistrict;
import dev.rollcall.account.customer.LinkDistrict.Pasted;
import dev.rollcall.account.customer.Outcome;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;
import java.util.Set;

/**
 * {@code /v1/accounts/{account}/districts}: whose destination an account is (product.md R14, R17).
 */
final class AccountDistrictEndpoints {
    private static final String DISTRICTS = AccountEndpoints.ACCOUNT + "/districts";

    private static final int MOST = 255;

    private final LinkDistrict link;
    private final SeatPools pools;

    AccountDistrictEndpoints(LinkDistrict link, SeatPools pools) {
        this.link = link;
        this.pools = pools;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("POST", DISTRICTS, Permission.LINK_DISTRICT, this::link),
                Route.ofActors(
                        "DELETE",
                        DISTRICTS + "/{linked}",
                        Permission.LINK_DISTRICT,
                        this::release));
    }

    private HttpReply link(Call call) {
        Field body = Field.body(call.json(), Set.of("portal", "id", "orgId"));
        Pasted pasted =
                new Pasted(
                        body.get("portal").word(Portal::of),
                        body.get("id").text(),
                        body.find("orgId").map(AccountDistrictEndpoints::orgId));
        Outcome linked = link.link(call.account().id(), pasted, call.actor());
        if (linked instanceof Outcome.Done) {
            pools.settle(call.account().id());
        }
        return Outcomes.account(linked);
    }

    private static String orgId(Field field) {
        String id = field.text();
        if (id.isBlank() || id.length() > MOST) {
            throw field.unaccepted();
        }
        return id;
    }

    private HttpReply release(Call call) {
        return Outcomes.account(
                link.release(call.account().id(), linked(call), call.seen(), call.actor()));
    }

    private static DistrictId linked(Call call) {
        return DistrictId.parse(call.segment("linked"))
                .orElseThrow(() -> new Refusal(Problem.DISTRICT_NOT_LINKED));
    }
}
