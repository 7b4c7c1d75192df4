package dev.rollcall.handlers.signin.page;

import dev.rollcall.handlers.Page;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.attempt.ReturnPath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages with buttons. What they post is refused without the token of the page's own device. */
public final class Forms {

    private static final Template GRACE = Template.of("grace.html");
    private static final Template CHOOSE = Template.of("choose-role.html");
    private static final Template ROLE = Template.of("role.html");
    private static final Template SIGN_OUT = Template.of("sign-out.html");
    private static final Template SIGNED_OUT = Template.of("signed-out.html");

    private Forms() {}

    /** What somebody is told or asked before going on. */
    public static Page notice(Notice notice, ReturnPath path, String token) {
        Map<String, Html> hidden =
                Map.of("return", Html.text(path.text()), "token", Html.text(token));
        return switch (notice) {
            case Notice.Grace grace -> grace(grace, hidden);
            case Notice.ChooseRole choice -> choose(choice, hidden);
        };
    }

    /**
     * Asks whether to sign out.
     *
     * @param token empty where nobody is signed in
     */
    public static Page signOut(String token) {
        Html body = SIGN_OUT.fill(Map.of("token", Html.text(token)));
        return new HtmlPage(200, "Sign out?", "sign-out", body);
    }

    /** Says what signing out did, and what it did not. */
    public static Page signedOut() {
        return new HtmlPage(200, "You are signed out", "signed-out", SIGNED_OUT.fill(Map.of()));
    }

    private static Page grace(Notice.Grace grace, Map<String, Html> hidden) {
        Html body = GRACE.fill(and(hidden, "day", Pages.date(grace.lastDay())));
        return new HtmlPage(200, left(grace.days()), grace.code(), body);
    }

    private static String left(int days) {
        return days == 1 ? "Today is your last day" : "You have " + days + " days left";
    }

    private static Page choose(Notice.ChooseRole choice, Map<String, Html> hidden) {
        List<Role> roles = choice.roles();
        Html buttons = Html.joined(roles.stream().map(Forms::button));
        Html body = CHOOSE.fill(and(hidden, "roles", buttons));
        return new HtmlPage(200, "Who are you today?", choice.code(), body);
    }

    private static Html button(Role role) {
        return ROLE.fill(Map.of("role", Html.text(role.code()), "words", Html.text(words(role))));
    }

    private static String words(Role role) {
        return switch (role) {
            case STUDENT -> "I am a student";
            case TEACHER -> "I am a teacher";
            case STAFF -> "I work at a school";
            case DISTRICT_ADMIN -> "I work for the district";
            case GUARDIAN -> "I am a parent or guardian";
        };
    }

    private static Map<String, Html> and(Map<String, Html> pieces, String name, Html piece) {
        Map<String, Html> all = new HashMap<>(pieces);
        all.put(name, piece);
        return all;
    }
}
