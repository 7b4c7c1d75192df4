package dev.rollcall.handlers.signin;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Page;
import dev.rollcall.handlers.signin.page.Pages;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;

import java.net.URI;
import java.util.Optional;

/** How somebody is told who is not let in. */
final class TurnedAwayAnswers {

    private static final String SOON = "30";

    private TurnedAwayAnswers() {}

    /** By a page, here. */
    static HttpReply page(TurnedAway away, Optional<Portal> portal) {
        Refusal refusal = away.refusal();
        return noted(page(refusal, Pages.refused(refusal, away.launch(), portal)), away);
    }

    /** By a page with an address of its own, so that this one's stays in no history (S-19). */
    static HttpReply aside(URI home, TurnedAway away, Portal portal) {
        HttpReply reply =
                HttpReply.seeOther(URI.create(home + "/sign-in/refused"))
                        .cookie(number ->
                                DeviceCookies.aside(
                                        new Aside(away.refusal(), portal, away.launch(), number)));
        return noted(reply, away);
    }

    static HttpReply page(Refusal refusal, Page page) {
        HttpReply reply = HttpReply.page(page);
        return refusal == Refusal.PORTAL_UNAVAILABLE ? reply.header("retry-after", SOON) : reply;
    }

    private static HttpReply noted(HttpReply reply, TurnedAway away) {
        // Only somebody whom the portal vouched for has ended the device's session (S-16).
        if (away.trace().district().isPresent()) {
            reply.cookie(DeviceCookies.noSession());
        }
        return Traces.note(reply, away.trace()).note(LogKey.OUTCOME, away.refusal().code());
    }
}
