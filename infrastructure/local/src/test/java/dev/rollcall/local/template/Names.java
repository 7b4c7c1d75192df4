package dev.rollcall.local.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** References as they stand in a template. */
final class Names {
    private Names() {}

    static Value ref(String id) {
        return new Value.Fields(Map.of("Ref", new Value.Text(id)));
    }

    static Value arnOf(String id) {
        return new Value.Fields(
                Map.of(
                        "Fn::GetAtt",
                        new Value.Items(List.of(new Value.Text(id), new Value.Text("Arn")))));
    }

    /** The logical id a {@code !Ref} or {@code !GetAtt} points at, or the text itself. */
    static String target(Value value) {
        return value.find("Ref")
                .or(() -> value.find("Fn::GetAtt").map(a -> a.items().getFirst()))
                .or(() -> value.find("Fn::Sub"))
                .orElse(value)
                .text();
    }

    /** Every scalar below a value, with its keys left out. */
    static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Items(List<Value> items) -> items.stream().flatMap(Names::texts);
            case Value.Fields(Map<String, Value> fields) ->
                    fields.values().stream().flatMap(Names::texts);
        };
    }
}
