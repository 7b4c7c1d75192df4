package dev.rollcall.handlers.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.SignInOptions;
import dev.rollcall.handlers.SignInOptions.Unsolicited;
import dev.rollcall.handlers.signin.OwnForms.Purpose;
import dev.rollcall.handlers.signin.page.Forms;
import dev.rollcall.handlers.signin.page.Pages;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.Outcome;
import dev.rollcall.signin.Outcome.Informed;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.function.Function;

/**
 * How outcomes are told a browser, and how the journal (S-24): an outcome's code, and ids and codes
 * beside it.
 */
final class Answers {

    private final LaunchUrl launch;
    private final URI home;
    private final Unsolicited unsolicited;

    Answers(SignInOptions options) {
        launch = new LaunchUrl(options.launchUrl());
        home = options.publicUrl();
        unsolicited = options.unsolicited();
    }

    /** To a browser that came by a link or a redirect. */
    HttpReply toVisitor(Outcome outcome, Device device, Portal portal) {
        return counted(
                told(outcome, device, Optional.of(portal), HttpReply::seeOther), outcome, portal);
    }

    /** With what the journal counts of a visitor. */
    static HttpReply counted(HttpReply reply, Outcome outcome, Portal portal) {
        SignInMeasures.of(outcome).ifPresent(reply::measured);
        return reply.note(LogKey.PORTAL, portal.code());
    }

    /**
     * To a browser that comes back from its portal. Whatever page it sees has an address without
     * code and state (S-19), but for that of a lie: whoever sends somebody on with a forged state
     * looks for its status there (clever.md §4.5).
     */
    HttpReply toReturned(Outcome outcome, Device device, Portal portal) {
        HttpReply reply =
                switch (outcome) {
                    case Informed told -> informed(told, device, HttpReply.seeOther(clean(told)));
                    case TurnedAway away when away.refusal() != Refusal.SIGN_IN_REFUSED ->
                            TurnedAwayAnswers.aside(home, away, portal);
                    case ToPortal _, Restart _, SignedIn _, TurnedAway _ ->
                            told(outcome, device, Optional.of(portal), HttpReply::seeOther);
                };
        return counted(reply, outcome, portal);
    }

    /** To a browser that goes on by itself. */
    HttpReply toViewer(Outcome outcome, Device device) {
        return told(outcome, device, portal(outcome), HttpReply::seeOther);
    }

    /**
     * To a browser that sent a form. It goes on by itself and not by a redirect, which {@code
     * form-action} would have to allow for every server the product goes by.
     */
    HttpReply toForm(Outcome outcome, Device device) {
        return told(outcome, device, portal(outcome), Answers::onward);
    }

    private HttpReply told(
            Outcome outcome,
            Device device,
            Optional<Portal> portal,
            Function<URI, HttpReply> onward) {
        return switch (outcome) {
            case ToPortal away -> toPortal(away, device);
            case Restart again -> restart(again, device);
            case SignedIn in -> signedIn(in, onward);
            case Informed told -> informed(told, device, notice(told));
            case TurnedAway away -> TurnedAwayAnswers.page(away, portal);
        };
    }

    private static HttpReply toPortal(ToPortal away, Device device) {
        return bound(HttpReply.seeOther(away.address()), away, device)
                .note(LogKey.OUTCOME, "to-portal");
    }

    private HttpReply restart(Restart again, Device device) {
        URI address = again.begun().address();
        HttpReply reply =
                switch (unsolicited) {
                    case REDIRECT -> HttpReply.seeOther(address);
                    case PAGE -> HttpReply.page(Pages.onward(401, address));
                };
        return bound(reply, again.begun(), device)
                .cookie(DeviceCookies.sentRound())
                .note(LogKey.REMARK, again.why().code())
                .note(LogKey.OUTCOME, "restart");
    }

    private static HttpReply bound(HttpReply reply, ToPortal begun, Device device) {
        reply.cookie(DeviceCookies.attempt(begun.binding()));
        device.surplus().forEach(old -> reply.cookie(DeviceCookies.noAttempt(old)));
        return reply;
    }

    private HttpReply signedIn(SignedIn in, Function<URI, HttpReply> onward) {
        HttpReply reply = onward.apply(launch.with(in.code(), in.path()));
        in.session().ifPresent(secret -> reply.cookie(DeviceCookies.session(secret)));
        return Traces.note(arrived(reply), in.trace()).note(LogKey.OUTCOME, "signed-in");
    }

    private static HttpReply informed(Informed told, Device device, HttpReply reply) {
        OpaqueToken secret = told.session();
        if (!device.session().equals(Optional.of(secret))) {
            reply.cookie(DeviceCookies.session(secret));
        }
        return Traces.note(arrived(reply), told.trace())
                .note(LogKey.OUTCOME, "informed")
                .note(LogKey.NOTICE, told.notice().code());
    }

    private static HttpReply notice(Informed told) {
        String token = Purpose.CONTINUE.token(told.session());
        return HttpReply.page(Forms.notice(told.notice(), told.path(), token));
    }

    private URI clean(Informed told) {
        String path = URLEncoder.encode(told.path().text(), UTF_8);
        return URI.create(home + "/sign-in/continue?return=" + path);
    }

    private static HttpReply onward(URI address) {
        return HttpReply.page(Pages.onward(200, address));
    }

    private static HttpReply arrived(HttpReply reply) {
        return reply.cookie(DeviceCookies.notSentRound());
    }

    private static Optional<Portal> portal(Outcome outcome) {
        return outcome instanceof TurnedAway away
                ? away.trace().district().map(DistrictId::portal)
                : Optional.empty();
    }
}
