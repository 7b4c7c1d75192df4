package dev.rollcall.portals.clever;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.testkit.fuzz.Fuzz;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** G-15, F-10: what Clever really served, spoilt. */
final class CleverFuzzTest {
    /** Reads whatever can be read at all, so that it can tell what we should have found. */
    private static final ObjectMapper LENIENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("G-15: a list is never read as shorter than it is")
    void listsAreReadWholeOrNotAtAll(CleverList list) {
        SourceCollection collection = list.collection();
        fuzz(list.path(), body -> checkPage(fixture.read(collection, Reply.bytes(body)), body));
    }

    private static void checkPage(Fetch<Page> read, byte[] body) throws IOException {
        if (read instanceof Fetch.Got<Page>(Page page)) {
            JsonNode elements = elements(body);
            assertThat(page.records().size() + page.quarantined().size() + page.ignored())
                    .as("whoever is there twice is read once")
                    .isBetween(ids(elements).size(), elements.size());
        }
    }

    @Test
    @DisplayName("G-15: the event feed never tells of more than it holds")
    void theFeedIsReadOrNot() {
        fuzz(
                "events",
                body -> {
                    fixture.portal.on("/v3.0/events", Reply.bytes(body));
                    if (fixture.source.events(Fixture.connection(), "")
                            instanceof Fetch.Got<EventPage>(EventPage page)) {
                        assertThat(page.events().size() + page.quarantined().size())
                                .isLessThanOrEqualTo(elements(body).size());
                    }
                });
    }

    private static void fuzz(String recording, Fuzz.Property property) {
        byte[] recorded = Recorded.body(recording).getBytes(UTF_8);
        byte[] few = few(recorded);
        assertThat(Fuzz.of("clever-" + recording, List.of(few, recorded)).holds(property))
                .isPositive();
    }

    /** The same page with three records, so that what is spoilt is seldom the hundredth. */
    private static byte[] few(byte[] recorded) {
        try {
            JsonNode page = LENIENT.readTree(recorded);
            ArrayNode data = (ArrayNode) page.path("data");
            while (data.size() > 3) {
                data.remove(3);
            }
            return LENIENT.writeValueAsBytes(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<JsonNode> ids(JsonNode elements) {
        Set<JsonNode> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.at("/data/id")));
        return ids;
    }

    private static JsonNode elements(byte[] body) throws IOException {
        try {
            return LENIENT.readTree(body).path("data");
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("read although it is no JSON", unreadable);
        }
    }
}
