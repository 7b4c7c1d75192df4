package dev.rollcall.local.template;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule the template must keep.
 *
 * @param name the rule as a sentence
 * @param broken names what breaks it; empty when it holds
 */
record Rule(String name, Function<Template, List<String>> broken) {

    /** A rule every resource of a type keeps by itself. */
    static Rule each(String name, String type, Predicate<Resource> holds) {
        return new Rule(
                name,
                template ->
                        template.resources(type).stream()
                                .filter(holds.negate())
                                .map(Resource::id)
                                .toList());
    }

    /** A rule every function keeps by itself. */
    static Rule eachFunction(String name, Predicate<Resource> holds) {
        return new Rule(
                name,
                template ->
                        template.functions().stream()
                                .filter(holds.negate())
                                .map(Resource::id)
                                .toList());
    }

    static boolean says(Resource resource, String expected, String... path) {
        return resource.properties()
                .find(path)
                .filter(value -> value.equals(new Value.Text(expected)))
                .isPresent();
    }

    /** Whether the property is the ARN of that resource. */
    static boolean isArnOf(Resource resource, String id, String... path) {
        return resource.properties().find(path).filter(Names.arnOf(id)::equals).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
