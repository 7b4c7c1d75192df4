package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** M-12: what every test of the whole stack is held to finds what it should find. */
class CanaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"answered\",\"who\":\"N\\u00fa\\u00f1ez\"}",
                "{\"event\":{\"Siobhan\":1}}",
                "<p>Hello O&#39;Brien</p>",
                "java.lang.IllegalStateException: no Siobhan here",
                "{\"note\":\"somebody@d0.example.org\"}",
                "id_token=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "{\"cookie\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"token\":\"00112233445566778899aabbccddeeff00112233\"}",
                "{\"secret\":\"the-client-secret\"}"
            })
    void findsPeopleAndSecretsInWhateverFormTheyArePrinted(String line) throws Exception {
        assertThat(canary().hitsIn("{\"event\":\"tick\"}\n" + line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"run\",\"run\":\"01a222604362b7cdedbbd04c8bec\",\"millis\":8408}",
                "{\"correlation\":\"26cd5b7c-5f4f-4a2e-9a3e-3f0d5a4c1b2a\",\"status\":303}",
                "<p>Number: 26cd5b7c-5f4f-4a2e-9a3e-3f0d5a4c1b2a</p>"
            })
    void passesOverWhatIsNobodys(String line) throws Exception {
        assertThat(canary().hitsIn(line)).isEmpty();
    }

    @Test
    void failsTheTestThatLeaksAnything() throws Exception {
        var stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(30)), Map.of());
        People people = new People(stack, "clever", stack.rosteredDistricts(2));

        System.out.println("in passing: " + People.name(people.with("student").getFirst()));

        assertThatThrownBy(stack::close).hasStackTraceContaining("printed");
    }

    /** Every widget, the plan, and a person, who is shown and not printed. */
    @Test
    void letsOperatorsLookWithoutPrintingWhatTheySee() throws Exception {
        var sandbox = new SandboxPortals(SandboxOptions.defaults().withStudents(30));
        try (var journal = new Journal();
                var stack = new WholeStack(sandbox, Map.of())) {
            People people = new People(stack, "clever", stack.rosteredDistricts(2));
            String run = stack.get(people.district(), "/runs").at("/items/0/id").asText();
            String person = people.with("student").getFirst().path("id").asText();
            Map<String, String> where =
                    Map.of("district", people.district(), "run", run, "person", person);

            for (String widget :
                    List.of("districts", "district", "run", "explain", "sign-ins", "queues")) {
                looks(stack, where, Map.of("widget", widget));
            }
            looks(stack, where, Map.of("widget", "run", "part", "plan"));
            looks(stack, where, Map.of("widget", "run", "part", "quarantine"));
            looks(stack, where, Map.of("widget", "explain", "personal", "shown"));

            assertThat(journal.text()).contains("personal-data-shown");
        }
    }

    private static void looks(
            WholeStack stack, Map<String, String> where, Map<String, String> parameters)
            throws Exception {
        Map<String, String> all = new HashMap<>(where);
        all.putAll(parameters);
        stack.console("ConsoleViewFunction", all, "Operator");
    }

    private static Canary canary() throws JsonProcessingException {
        var canary = new Canary();
        canary.knows(
                List.of(
                        person("{\"name\":{\"first\":\"Siobhan\",\"last\":\"O'Brien\"}}"),
                        person("{\"name\":{\"first\":\"\",\"last\":\"Núñez\"}}")));
        canary.knowsSecrets(List.of("the-client-secret"));
        return canary;
    }

    private static JsonNode person(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
