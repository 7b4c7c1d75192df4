package dev.rollcall.bench.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Measure;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the vendor's product reads of a roster: a page of people, one person, a class's members. */
public final class RosterReads implements Scenario {
    @Override
    public String name() {
        return "roster-reads";
    }

    @Override
    public String about() {
        return "the API's roster reads, warm";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        Stack stack = bench.stack();
        String token = Tokens.of(stack);
        Tapped tapped = new Tapped(stack, bench.options().calls());
        Map<String, String> paths = paths(stack, token);
        List<Measure> measures = new java.util.ArrayList<>();
        for (var path : paths.entrySet()) {
            ObjectNode event = get(path.getValue(), token);
            measures.add(tapped.measure(name(), path.getKey(), call -> read(stack, event)));
        }
        return measures;
    }

    private static Map<String, String> paths(Stack stack, String token) throws IOException {
        String district = "/v1/districts/" + clever(stack, token) + "/roster";
        JsonNode people = body(read(stack, get(district + "/people?limit=100", token)));
        JsonNode classes = body(read(stack, get(district + "/classes?limit=1", token)));
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("100 people", district + "/people?limit=100");
        paths.put("one person", district + "/people/" + people.at("/items/0/id").asText());
        paths.put(
                "members of a class",
                district + "/classes/" + classes.at("/items/0/id").asText() + "/members");
        return paths;
    }

    private static String clever(Stack stack, String token) throws IOException {
        JsonNode rows = body(read(stack, get("/v1/districts?limit=1000", token))).path("items");
        for (JsonNode row : rows) {
            if (row.has("lastRun") && row.path("id").asText().startsWith("clever:")) {
                return row.path("id").asText();
            }
        }
        throw new IllegalStateException("no district is rostered");
    }

    private static ObjectNode get(String path, String token) throws IOException {
        ObjectNode event = Tokens.with(Stack.event("account.list-districts"), token);
        String[] parts = path.split("\\?", 2);
        event.put("rawPath", parts[0]);
        event.put("rawQueryString", parts.length == 1 ? "" : parts[1]);
        event.withObject("/requestContext/http").put("path", parts[0]);
        return event;
    }

    private static JsonNode read(Stack stack, ObjectNode event) {
        JsonNode answer = stack.call("AccountFunction", event);
        if (answer.path("statusCode").asInt() != 200) {
            throw new IllegalStateException("a read was answered " + answer);
        }
        return answer;
    }

    private static JsonNode body(JsonNode answer) throws IOException {
        String body = answer.path("body").asText();
        return new ObjectMapper().readTree(body);
    }
}
