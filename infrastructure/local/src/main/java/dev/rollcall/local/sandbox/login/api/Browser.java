package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.person.Person;

import java.util.Arrays;
import java.util.Optional;

/**
 * The portal session of a browser, by cookie.
 *
 * @param desk of the portal
 */
record Browser(Desk desk) {
    Optional<Person> person(Call call) {
        return cookie(call).flatMap(desk.browsers()::find);
    }

    /** Signs the person in; who was signed in before is not any more. */
    Reply signIn(Call call, Person person, String next) {
        cookie(call).ifPresent(desk.browsers()::take);
        return go(next).with("Set-Cookie", cookie(desk.browsers().keep(person), ""));
    }

    Reply signOut(Call call, String next) {
        cookie(call).ifPresent(desk.browsers()::take);
        return go(next).with("Set-Cookie", cookie("", "; Max-Age=0"));
    }

    static Reply go(String location) {
        return Reply.empty(302).with("Location", location).with("Cache-Control", "no-store");
    }

    private String cookie(String value, String more) {
        return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + more;
    }

    private Optional<String> cookie(Call call) {
        String start = name() + "=";
        return call.header("Cookie").stream()
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(each -> each.startsWith(start))
                .map(each -> each.substring(start.length()))
                .findFirst();
    }

    private String name() {
        return "sandbox_" + desk.form().word() + "_session";
    }
}
