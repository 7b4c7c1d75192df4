package dev.rollcall.local.sandbox.login.page;

import static java.util.stream.Collectors.joining;

import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Roll;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Some people of every role, each a link that signs them in.
 *
 * @param desk of the portal
 * @param query which district, which words, and where to go afterwards
 */
public record LoginPage(Desk desk, Query query) {
    private static final int MOST = 8;
    private static final List<Role> ROLES =
            List.of(Role.STUDENT, Role.TEACHER, Role.STAFF, Role.DISTRICT_ADMIN);

    public Reply reply() {
        Roll roll = roll();
        return Html.page("login.html", desk.form().name())
                .with("districts", districts(roll))
                .with("continue", Pages.escape(next()))
                .with("q", Pages.escape(words()))
                .with("groups", groups(roll))
                .reply();
    }

    private Roll roll() {
        List<Roll> rolls = desk.form().directory().rolls();
        return query.first("district")
                .flatMap(desk.form().directory()::roll)
                .orElseGet(rolls::getFirst);
    }

    private String districts(Roll chosen) {
        return desk.form().directory().rolls().stream()
                .map(roll ->
                        "<option value=\"%s\"%s>%s</option>"
                                .formatted(
                                        Pages.escape(roll.id()),
                                        roll.equals(chosen) ? " selected" : "",
                                        Pages.escape(roll.name())))
                .collect(joining());
    }

    private String groups(Roll roll) {
        Stream<String> roles =
                ROLES.stream()
                        .map(role -> group(Html.plural(role), roll.some(role, words(), MOST)));
        Stream<String> hidden =
                Stream.of(group("Left, or not on the roster any more", roll.hidden(words(), MOST)));
        String all = Stream.concat(roles, hidden).collect(joining("\n"));
        return all.isBlank() ? "<p>Nobody fits.</p>" : all;
    }

    private String group(String title, Stream<Person> people) {
        String items = people.map(this::item).collect(joining("\n"));
        return items.isEmpty()
                ? ""
                : "<h2>%s</h2>\n<ul class=\"list\">\n%s\n</ul>".formatted(title, items);
    }

    private String item(Person person) {
        String library =
                person.role() == Role.TEACHER && desk.form().paths().instant().isPresent()
                        ? aside(person.as(Standing.LIBRARY), "as Library teacher")
                        : "";
        return Html.item(
                Html.whoLink("/login", query(person), person.name())
                        + " <code>%s</code> ".formatted(Pages.escape(person.id()))
                        + library
                        + aside(person.as(Standing.UNSHARED), "without the app"));
    }

    /** Whoever only hears the page hears the name with it. */
    private String aside(Person person, String text) {
        String label = "aria-label=\"%s, %s\"".formatted(Pages.escape(person.name()), text);
        return Html.link(label, "/login", query(person), text);
    }

    private Map<String, String> query(Person person) {
        Map<String, String> to = new LinkedHashMap<>();
        to.put("person", person.id());
        to.put("role", person.role().name().toLowerCase(Locale.ROOT));
        to.put("as", person.standing().word());
        to.put("continue", next());
        return to;
    }

    private String words() {
        return query.first("q").orElse("");
    }

    private String next() {
        return query.first("continue").orElse("/portal");
    }
}
