package dev.rollcall.local.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The change API of a sandbox itself, which no real portal has: {@code POST /sandbox/verb}. */
public final class ControlApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Fields.Inside state;
    private final List<Verbs> verbs;

    /**
     * @param state answers {@code GET /sandbox/state}
     * @param verbs asked in this order
     */
    public ControlApi(Fields.Inside state, List<Verbs> verbs) {
        this.state = state;
        this.verbs = List.copyOf(verbs);
    }

    public static boolean isAt(List<String> segments) {
        return segments.size() == 2 && segments.getFirst().equals("sandbox");
    }

    public Reply answer(Call call) {
        String verb = call.segments().getLast();
        try {
            if (call.method().equals("GET") && verb.equals("state")) {
                return Reply.json(200, Json.object(state));
            }
            if (!call.method().equals("POST")) {
                throw new Refusal(405, "changes are made by POST");
            }
            return run(verb, parameters(call));
        } catch (Refusal e) {
            return e.reply();
        }
    }

    private Reply run(String verb, Query parameters) {
        Fields.Inside answer =
                verbs.stream()
                        .flatMap(some -> some.run(verb, parameters).stream())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(404, "no such verb"));
        return Reply.json(
                200,
                Json.object(fields -> {
                    fields.text("verb", verb);
                    answer.writeTo(fields);
                }));
    }

    private static Query parameters(Call call) {
        String body = call.body().strip();
        return call.query().and(body.startsWith("{") ? json(body) : Query.parse(body));
    }

    private static Query json(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, JsonNode> field :
                    JSON.readValue(body, ObjectNode.class).properties()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "the body is not JSON");
        }
        return Query.of(values);
    }
}
