package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.explain.Explanation;
import dev.rollcall.explain.Fact;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;

import java.util.List;

/** {@code …/people/{id}/explanation}: why a seat, no seat, archived, may or may not sign in. */
final class ExplanationEndpoint {

    private final ExplainPerson explain;

    ExplanationEndpoint(ExplainPerson explain) {
        this.explain = explain;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/v1/districts/{district}/people/{id}/explanation",
                        Scope.ROSTER_READ,
                        this::show));
    }

    private HttpReply show(Call call) {
        return explain.explain(call.district(), call.recordId())
                .map(explanation -> HttpReply.ok(json(explanation)))
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private static ObjectNode json(Explanation explanation) {
        ObjectNode json = Json.object().put("person", explanation.personId());
        ArrayNode facts = json.putArray("facts");
        explanation.facts().forEach(fact -> facts.add(fact(fact)));
        return json;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = Json.object();
        json.put("topic", fact.topic().code());
        json.put("code", fact.code());
        fact.at().ifPresent(at -> json.put("at", at.toString()));
        fact.runId().ifPresent(run -> json.put("run", run));
        ObjectNode details = json.putObject("details");
        fact.details().forEach(details::put);
        return json;
    }
}
