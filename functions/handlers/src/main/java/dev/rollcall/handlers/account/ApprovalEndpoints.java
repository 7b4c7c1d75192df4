package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;

import java.util.List;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/people/{id}/approval}: whether a teacher may use the product
 * people sign in to, for districts where sharing somebody is not enough (product.md A11). It is the
 * short form of the teacher's licence, which stays for whatever it was for.
 */
final class ApprovalEndpoints {

    private final Licensing licensing;

    ApprovalEndpoints(Licensing licensing) {
        this.licensing = licensing;
    }

    List<Route> routes() {
        String path = "/v1/districts/{district}/people/{id}/approval";
        return List.of(
                Route.of("GET", path, Scope.ROSTER_READ, this::show),
                Route.of("PUT", path, Scope.SEATS_APPROVE, this::decide));
    }

    private HttpReply show(Call call) {
        return reply(licensing.of(call.district(), call.recordId()));
    }

    private HttpReply decide(Call call) {
        Field body = Field.body(call.json(), Set.of("approval"));
        Approval approval = body.get("approval").word(Approval::of);
        return reply(licensing.approve(call, call.recordId(), approval));
    }

    private static HttpReply reply(Licence licence) {
        return HttpReply.ok(
                Json.object()
                        .put("person", licence.teacherId())
                        .put("product", licence.product())
                        .put("approval", licence.approval().code()));
    }
}
