package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.page.LoginPage;
import dev.rollcall.local.sandbox.login.page.Notice;
import dev.rollcall.local.sandbox.login.page.PortalPage;
import dev.rollcall.local.sandbox.login.person.Directory;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.Map;
import java.util.Optional;

/**
 * The pages people see at the portal: who are you, and what is there for you.
 *
 * @param desk of the portal
 */
public record LoginApi(Desk desk) {
    private static final String HOME = "/portal";

    /** Signs in whoever is named by {@code person}, or else asks who it is. */
    public Reply login(Call call) {
        Query query = call.query();
        Optional<String> named = query.first("person");
        if (named.isEmpty()) {
            return new LoginPage(desk, query).reply();
        }
        return named.flatMap(id -> person(id, query))
                .map(person -> new Browser(desk).signIn(call, person, next(query)))
                .orElseGet(() -> Notice.reply(404, desk, "There is nobody with this id."));
    }

    public Reply home(Call call) {
        return new Browser(desk)
                .person(call)
                .map(person -> new PortalPage(desk, person).reply())
                .orElseGet(() -> ask(desk, Optional.empty(), HOME));
    }

    public Reply logout(Call call) {
        return new Browser(desk).signOut(call, "/login");
    }

    /** Sends the browser to the login page and from there to where it wanted to go. */
    static Reply ask(Desk desk, Optional<String> district, String next) {
        Query query = Query.of(Map.of("continue", next));
        Optional<Query> more = district.map(id -> query.with("district", id));
        return Browser.go("/login" + more.orElse(query));
    }

    private Optional<Person> person(String id, Query query) {
        Optional<Person> found = desk.form().directory().find(id);
        Optional<Person> asRole =
                found.flatMap(each -> query.first("role").flatMap(Directory::role).map(each::as));
        return asRole.or(() -> found)
                .map(each -> query.first("as").flatMap(Standing::named).map(each::as).orElse(each));
    }

    /** Never away from the portal. */
    private static String next(Query query) {
        return query.first("continue")
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .orElse(HOME);
    }
}
