package dev.rollcall.handlers.signin.page;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Page;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.signin.admission.NextActor;
import dev.rollcall.signin.admission.Refusal;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages on which a sign-in ends, or goes on by itself. */
public final class Pages {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
    private static final Template REFUSED = Template.of("refused.html");
    private static final Template AGAIN = Template.of("again.html");
    private static final Template OPENS = Template.of("opens.html");
    private static final Template HITCH = Template.of("hitch.html");
    private static final Template REFRESH = Template.of("refresh.html");
    private static final Template ONWARD = Template.of("onward.html");

    private Pages() {}

    /**
     * Why somebody is not let in, and who can help.
     *
     * @param opens from which day it will be otherwise
     * @param portal where to try again, if that can help
     */
    public static Page refused(
            Refusal refusal, Optional<LocalDate> opens, Optional<Portal> portal) {
        Words words = RefusalWords.of(refusal);
        NextActor actor = refusal.nextActor();
        Html body =
                REFUSED.fill(
                        Map.of(
                                "text", Html.text(words.text()),
                                "opens", opens.map(Pages::opens).orElse(Html.NONE),
                                "next", Html.text(RefusalWords.next(actor)),
                                "again",
                                        portal.filter(any -> canTry(actor))
                                                .map(Pages::again)
                                                .orElse(Html.NONE)));
        return new HtmlPage(words.status(), words.title(), refusal.pageCode(), body);
    }

    /** The same page with the number of another answer on it. */
    public static Page numbered(Page page, String number) {
        return new Numbered(page, number);
    }

    /** What is wrong with a request, or with us. */
    public static Page hitch(Hitch hitch) {
        Words words = hitch.words();
        Html body = HITCH.fill(Map.of("text", Html.text(words.text())));
        return new HtmlPage(words.status(), words.title(), hitch.code(), body);
    }

    /**
     * Goes elsewhere at once, by itself, and without one redirect.
     *
     * @param status of the answer
     */
    public static Page onward(int status, URI address) {
        Map<String, Html> pieces = Map.of("address", Html.text(address.toASCIIString()));
        return new HtmlPage(
                status, "One moment", "onward", REFRESH.fill(pieces), ONWARD.fill(pieces));
    }

    /** A date as it is written in the United States (product.md A14). */
    static Html date(LocalDate day) {
        return Html.text(DATE.format(day));
    }

    private static boolean canTry(NextActor actor) {
        return actor == NextActor.YOU || actor == NextActor.TIME;
    }

    private static Html opens(LocalDate day) {
        return OPENS.fill(Map.of("day", date(day)));
    }

    private static Html again(Portal portal) {
        return AGAIN.fill(Map.of("portal", Html.text(portal.code())));
    }
}
