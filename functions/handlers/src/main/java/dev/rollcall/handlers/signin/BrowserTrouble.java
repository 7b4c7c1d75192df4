package dev.rollcall.handlers.signin;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.handlers.Trouble;
import dev.rollcall.handlers.signin.page.Hitch;
import dev.rollcall.handlers.signin.page.Pages;
import dev.rollcall.signin.Outcome.TurnedAway;

import java.util.Map;
import java.util.Optional;

/** Tells people by a page what programs are told by problem details, and less of it. */
final class BrowserTrouble implements Trouble {

    private static final String SOON = "30";
    private static final Map<Problem, Hitch> HITCHES =
            Map.of(
                    Problem.NOT_FOUND, Hitch.NOT_FOUND,
                    Problem.METHOD_NOT_ALLOWED, Hitch.METHOD_NOT_ALLOWED,
                    Problem.BROKEN, Hitch.BUSY);

    @Override
    public HttpReply reply(String path, Refusal refusal) {
        if (SignInSite.isForPrograms(path)) {
            return refusal.reply();
        }
        Problem problem = refusal.problem();
        Optional<HttpReply> hitch =
                Optional.ofNullable(HITCHES.get(problem)).map(BrowserTrouble::reply);
        return hitch.or(() -> SignInSite.callback(path).map(BrowserTrouble::doubted))
                .orElseGet(() -> reply(Hitch.MALFORMED))
                .note(LogKey.CODE, problem.code());
    }

    // Whoever sends somebody to a callback with nonsense is told no more than any other liar
    // (S-09).
    private static HttpReply doubted(Portal portal) {
        TurnedAway away = PortalRoutes.malformed();
        return Answers.counted(TurnedAwayAnswers.page(away, Optional.of(portal)), away, portal);
    }

    static HttpReply reply(Hitch hitch) {
        HttpReply reply = HttpReply.page(Pages.hitch(hitch)).note(LogKey.OUTCOME, hitch.code());
        return hitch == Hitch.BUSY ? reply.header("retry-after", SOON) : reply;
    }
}
