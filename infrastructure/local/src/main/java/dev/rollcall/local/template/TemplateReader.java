package dev.rollcall.local.template;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the text of a template into values, CloudFormation's short tags included. */
final class TemplateReader {
    private TemplateReader() {}

    static Value read(String yaml) {
        return new Compose(LoadSettings.builder().build())
                .composeString(yaml)
                .map(TemplateReader::value)
                .orElseThrow(() -> new TemplateException("the template is empty"));
    }

    private static Value value(Node node) {
        String tag = node.getTag().getValue();
        Value plain = plain(node);
        return tag.startsWith("!") ? function(tag.substring(1), plain) : plain;
    }

    private static Value plain(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Value.Text(scalar.getValue());
            case SequenceNode sequence -> items(sequence);
            case MappingNode mapping -> fields(mapping);
            default -> throw new TemplateException("unknown kind of node: " + node.getNodeType());
        };
    }

    private static Value items(SequenceNode sequence) {
        return new Value.Items(sequence.getValue().stream().map(TemplateReader::value).toList());
    }

    private static Value fields(MappingNode mapping) {
        Map<String, Value> fields = new LinkedHashMap<>();
        mapping.getValue()
                .forEach(pair ->
                        fields.put(value(pair.getKeyNode()).text(), value(pair.getValueNode())));
        return new Value.Fields(fields);
    }

    private static Value function(String name, Value argument) {
        return switch (name) {
            case "Ref" -> named("Ref", argument);
            case "Condition" -> named("Condition", argument);
            case "GetAtt" -> named("Fn::GetAtt", attribute(argument));
            default -> named("Fn::" + name, argument);
        };
    }

    private static Value named(String name, Value argument) {
        return new Value.Fields(Map.of(name, argument));
    }

    private static Value attribute(Value argument) {
        if (!(argument instanceof Value.Text(String text))) {
            return argument;
        }
        int dot = text.indexOf('.');
        return new Value.Items(
                List.of(
                        new Value.Text(text.substring(0, dot)),
                        new Value.Text(text.substring(dot + 1))));
    }
}
