package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.member.Permission;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.explain.CheckPair;
import dev.rollcall.explain.CheckPair.PairPage;
import dev.rollcall.explain.Mismatch;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.sync.ReviewShared;

import java.util.List;
import java.util.Set;

/**
 * {@code /v1/districts/{district}/onboarding/pair}: who is shared with one application and not with
 * the other, as far as anybody can know (product.md A7).
 */
final class PairEndpoint {
    private final ConnectionStore connections;
    private final CheckPair check;
    private final ReviewShared review;

    PairEndpoint(ConnectionStore connections, CheckPair check, ReviewShared review) {
        this.connections = connections;
        this.check = check;
        this.review = review;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors(
                                "GET",
                                OnboardingEndpoints.ONBOARDING + "/pair",
                                Permission.ONBOARD,
                                this::show)
                        .taking(Route.PAGED));
    }

    private HttpReply show(Call call) {
        Connection connection =
                connections.find(call.district()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        PairPage page = page(connection, Paging.of(call));
        ObjectNode json = Paging.json(page.rows(), page.next(), PairEndpoint::row);
        connection
                .onboarding()
                .application()
                .ifPresent(standing -> json.put("signInApplication", Words.of(standing)));
        return HttpReply.ok(json);
    }

    private PairPage page(Connection connection, Paging paging) {
        if (connection.isRostered()) {
            return paging.read(() -> check.imported(connection, paging.cursor(), paging.limit()));
        }
        Set<String> teachers =
                review.of(connection.id())
                        .orElseThrow(() -> new Refusal(Problem.REVIEW_MISSING))
                        .teaching()
                        .keySet();
        return paging.read(
                () -> check.previewed(connection.id(), teachers, paging.cursor(), paging.limit()));
    }

    private static ObjectNode row(Mismatch mismatch) {
        ObjectNode json = Json.object();
        json.put("id", mismatch.personId());
        mismatch.role().ifPresent(role -> json.put("role", role.code()));
        json.put("mismatch", mismatch.kind().code());
        mismatch.signedInAt().ifPresent(at -> json.put("signedInAt", at.toString()));
        return json.put("nextActor", OnboardingJson.word(Party.DISTRICT));
    }
}
