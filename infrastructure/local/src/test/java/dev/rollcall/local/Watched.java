package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.api.AccountApi;
import dev.rollcall.local.browser.Page;
import dev.rollcall.local.browser.WebBrowser;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Everything that left a stack while it ran: what it printed, what it queued, and what it showed to
 * people whom it turned away. Nothing personal and nothing secret may be in it, whatever the test
 * was about (M-12).
 */
final class Watched implements Wire.Watch, AutoCloseable {
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("[?&](?:code|state|nonce|code_challenge)=([^&]{12,})");

    private final Journal journal = new Journal();
    private final Canary canary = new Canary();
    private final List<String> queued = new CopyOnWriteArrayList<>();
    private final List<WebBrowser> browsers = new CopyOnWriteArrayList<>();

    Watched(Collection<String> secrets) {
        canary.knowsSecrets(secrets);
    }

    /** A browser somebody of the test uses. */
    void browser(WebBrowser browser) {
        if (!browsers.contains(browser)) {
            browsers.add(browser);
        }
    }

    @Override
    public Optional<byte[]> refusal(String operation, JsonNode request) {
        if (operation.startsWith("SendMessage")) {
            queued.addAll(request.findValuesAsText("MessageBody"));
            queued.addAll(request.findValuesAsText("StringValue"));
        }
        return Optional.empty();
    }

    /** Everybody whom the districts of the stack have by now. */
    void learnPeople(AccountApi api) throws Exception {
        for (JsonNode district : api.get("/v1/districts").path("items")) {
            String path = "/v1/districts/" + district.path("id").asText();
            String people = path + "/roster/people?limit=1000";
            learn(api.get(people));
            learn(api.get(people + "&archived=true"));
        }
    }

    private void learn(JsonNode page) {
        canary.knows(StreamSupport.stream(page.path("items").spliterator(), false).toList());
    }

    /**
     * Fails the test that leaked anything.
     *
     * @param counted the metrics of the stack with their dimensions
     */
    void requireNothingLeaked(URI stack, String counted) {
        browsers.forEach(this::learn);
        assertThat(canary.hitsIn(counted)).as("counted").isEmpty();
        assertThat(canary.hitsIn(journal.text())).as("printed").isEmpty();
        assertThat(canary.hitsIn(String.join("\n", queued))).as("queued").isEmpty();
        for (Page page : turnedAway(stack)) {
            assertThat(canary.hitsIn(page.html())).as("shown at " + page.address()).isEmpty();
        }
    }

    private void learn(WebBrowser browser) {
        canary.knowsSecrets(browser.cookies().seen());
        canary.knowsSecrets(
                browser.addresses().stream()
                        .flatMap(each -> SECRET_PARAMETER.matcher(each.toString()).results())
                        .map(Watched::value)
                        .toList());
    }

    private static String value(MatchResult match) {
        return java.net.URLDecoder.decode(match.group(1), UTF_8);
    }

    private Set<Page> turnedAway(URI stack) {
        List<Page> pages = new ArrayList<>();
        browsers.forEach(browser -> pages.addAll(browser.pages()));
        pages.removeIf(page ->
                page.status() < 400 || !page.address().getAuthority().equals(stack.getAuthority()));
        return Set.copyOf(pages);
    }

    @Override
    public void close() {
        journal.close();
    }
}
