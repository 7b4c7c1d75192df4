package dev.rollcall.local.sandbox.login.page;

import static java.util.stream.Collectors.joining;

import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.grant.Registration.App;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person finds after the login: the app, by every way there is to open it.
 *
 * @param desk of the portal
 * @param person who is signed in
 */
public record PortalPage(Desk desk, Person person) {
    public Reply reply() {
        return Html.page("portal.html", desk.form().name())
                .with("district-id", Pages.escape(person.roll().id()))
                .with("district", Pages.escape(person.roll().name()))
                .with("id", Pages.escape(person.id()))
                .with("role", Html.word(person.role()))
                .with("standing", standing())
                .with("tiles", tiles())
                .with("name", Pages.escape(person.name()))
                .reply();
    }

    private String standing() {
        return switch (person.standing()) {
            case DISTRICT -> "";
            case LIBRARY -> " · by the Library, without the district";
            case UNSHARED -> " · without the app";
        };
    }

    private String tiles() {
        if (person.standing() == Standing.UNSHARED) {
            return "<li>Your district has not given you any app.</li>";
        }
        return desk.registration()
                .app()
                .map(this::tiles)
                .orElse("<li>The app has not told this portal where it is yet.</li>");
    }

    private String tiles(App app) {
        Stream<String> both =
                Stream.of(
                        tile(
                                app.start().toString(),
                                "Open the app",
                                "The app begins, and asks this portal who you are."),
                        tile(
                                "/launch",
                                "Open the app (portal launch, no state)",
                                "The portal sends you straight to the app with a code."));
        Stream<String> instant =
                desk.form().paths().instant().stream()
                        .map(path ->
                                tile(
                                        path + Query.of(instant()),
                                        "Instant Login link",
                                        "What a district puts on its own pages."));
        return Stream.concat(both, instant).collect(joining("\n"));
    }

    private Map<String, String> instant() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", desk.form().client().id());
        query.put("district_id", person.roll().id());
        return query;
    }

    private static String tile(String href, String title, String text) {
        return "<li class=\"tile\"><a href=\"%s\">%s</a><p>%s</p></li>"
                .formatted(Pages.escape(href), Pages.escape(title), Pages.escape(text));
    }
}
