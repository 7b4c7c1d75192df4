package dev.rollcall.local.sandbox.login.page;

import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.person.Person;

import java.util.Map;

/** A page with one sentence. */
public final class Notice {
    private Notice() {}

    /** Says it, and offers the way back to the portal. */
    public static Reply reply(int status, Desk desk, String text) {
        return page(
                status, desk, text, Html.item("<a class=\"who\" href=\"/portal\">The portal</a>"));
    }

    /** Asks whether it is really this person, as on a device that many use. */
    public static Reply confirm(Desk desk, Person person, String next) {
        String yes = "<a class=\"who\" href=\"%s\">Yes, go on</a>".formatted(Pages.escape(next));
        String no = Html.whoLink("/login", Map.of("continue", next), "No, somebody else");
        return page(200, desk, "Are you " + person.name() + "?", Html.item(yes) + Html.item(no));
    }

    private static Reply page(int status, Desk desk, String text, String links) {
        String html =
                Html.page("notice.html", desk.form().name())
                        .with("links", links)
                        .with("text", Pages.escape(text))
                        .html();
        return Reply.html(status, html);
    }
}
