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
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.StoredRecord;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code …/people/{id}/explanation}: why a seat, no seat, archived, may or may not sign in; and
 * {@code …/people?sisId=}: whom to ask about, where only the SIS id is known.
 */
final class ExplanationEndpoint {

    private static final String SIS_ID = "sisId";

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
                        this::show),
                Route.of("GET", "/v1/districts/{district}/people", Scope.ROSTER_READ, this::find)
                        .taking(Set.of(SIS_ID)));
    }

    /** An unknown district is told before a missing parameter (M-03). */
    private HttpReply find(Call call) {
        String sisId = call.parameter(SIS_ID).orElse("");
        return explain.bySisId(call.district(), sisId)
                .map(people -> named(people, sisId))
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private static HttpReply named(List<StoredRecord> people, String sisId) {
        if (sisId.isBlank()) {
            throw new Refusal(Problem.PARAMETER_INVALID, "?" + SIS_ID);
        }
        return HttpReply.ok(Paging.json(people, Optional.empty(), RecordJson::stored));
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
