package dev.rollcall.local.template;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code !Ref}, {@code !GetAtt} and {@code !Sub} stand for on this machine. Immutable; grows
 * by {@link #with} as resources come to life. Asking for a name nothing has yet, or for another
 * intrinsic function, fails.
 */
public final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    private final Map<String, String> names;

    /** Knows these names: {@code Id} for a reference, {@code Id.Attribute} for an attribute. */
    public Intrinsics(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** The same and these names too; a name given again gets its new meaning. */
    public Intrinsics with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Intrinsics(all);
    }

    /** What the name stands for. */
    public String named(String name) {
        String found = names.get(name);
        if (found == null) {
            throw new TemplateException("nothing here is called " + name);
        }
        return found;
    }

    /** The value with every intrinsic function in it worked out. */
    public Value resolve(Value value) {
        return switch (value) {
            case Value.Text text -> text;
            case Value.Items(List<Value> items) ->
                    new Value.Items(items.stream().map(this::resolve).toList());
            case Value.Fields(Map<String, Value> fields) -> resolve(fields);
        };
    }

    /** The text the value comes to. */
    public String text(Value value) {
        return resolve(value).text();
    }

    private Value resolve(Map<String, Value> fields) {
        String first = fields.isEmpty() ? "" : fields.keySet().iterator().next();
        if (first.equals("Ref")) {
            return new Value.Text(named(new Value.Fields(fields).at(first).text()));
        }
        if (first.startsWith("Fn::")) {
            return function(first, new Value.Fields(fields).at(first));
        }
        Map<String, Value> resolved = new LinkedHashMap<>();
        fields.forEach((name, value) -> resolved.put(name, resolve(value)));
        return new Value.Fields(resolved);
    }

    private Value function(String name, Value argument) {
        return switch (name) {
            case "Fn::GetAtt" -> new Value.Text(named(dotted(argument)));
            case "Fn::Sub" -> new Value.Text(substituted(argument.text()));
            default -> throw new TemplateException(name + " is not known to the local stack");
        };
    }

    private static String dotted(Value argument) {
        return argument.items().stream().map(Value::text).collect(joining("."));
    }

    private String substituted(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(this::replacement);
    }

    private String replacement(MatchResult found) {
        return Matcher.quoteReplacement(named(found.group(1)));
    }
}
