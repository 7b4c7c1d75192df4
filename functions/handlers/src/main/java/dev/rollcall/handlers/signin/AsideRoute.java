package dev.rollcall.handlers.signin;

import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.signin.page.Pages;
import dev.rollcall.signin.admission.Refusal;

import java.util.Optional;

/**
 * {@code /sign-in/refused}: why somebody is not let in, at an address that holds no code. A browser
 * that brings nothing of ours there has not kept it.
 */
final class AsideRoute {

    private AsideRoute() {}

    static HttpReply show(HttpRequest request) {
        return DeviceCookies.aside(request)
                .map(AsideRoute::shown)
                .orElseGet(() ->
                        noted(
                                TurnedAwayAnswers.page(
                                        Refusal.COOKIES_BLOCKED,
                                        Pages.refused(
                                                Refusal.COOKIES_BLOCKED,
                                                Optional.empty(),
                                                Optional.empty())),
                                Refusal.COOKIES_BLOCKED));
    }

    private static HttpReply shown(Aside aside) {
        Refusal refusal = aside.refusal();
        var page = Pages.refused(refusal, aside.opens(), Optional.of(aside.portal()));
        return noted(
                TurnedAwayAnswers.page(refusal, Pages.numbered(page, aside.number())), refusal);
    }

    private static HttpReply noted(HttpReply reply, Refusal refusal) {
        return reply.note(LogKey.OUTCOME, "refusal-shown").note(LogKey.CODE, refusal.pageCode());
    }
}
