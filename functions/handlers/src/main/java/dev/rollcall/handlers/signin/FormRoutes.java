package dev.rollcall.handlers.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.signin.OwnForms.Purpose;
import dev.rollcall.handlers.signin.page.Forms;
import dev.rollcall.handlers.signin.page.Hitch;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.Outcome;
import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.ReturnPath;

import java.util.Map;
import java.util.Optional;

/** {@code /sign-in/continue} and {@code /sign-out}: what the buttons of our own pages do (S-18). */
final class FormRoutes {

    private static final String TOKEN = "token";

    private final SignInRooms rooms;
    private final Answers answers;
    private final OwnForms forms;

    FormRoutes(SignInRooms rooms, Answers answers, OwnForms forms) {
        this.rooms = rooms;
        this.answers = answers;
        this.forms = forms;
    }

    /** What a callback leads to where something comes first; a page of it may be reloaded. */
    HttpReply look(HttpRequest request) {
        Device device = DeviceCookies.read(request);
        ReturnPath path = ReturnPath.of(request.query().getOrDefault("return", ""));
        return answers.toViewer(
                device.session()
                        .map(secret -> rooms.goOn().look(secret, path, request.id()))
                        .orElseGet(FormRoutes::nobody),
                device);
    }

    HttpReply goOn(HttpRequest request) {
        Map<String, String> form = request.form();
        Device device = DeviceCookies.read(request);
        if (!forms.comesFromHere(request)) {
            return refused();
        }
        if (device.session().isEmpty()) {
            return answers.toForm(nobody(), device);
        }
        OpaqueToken secret = device.session().get();
        if (!OwnForms.fits(Purpose.CONTINUE, secret, form.getOrDefault(TOKEN, ""))) {
            return refused();
        }
        Optional<Role> chosen = Role.of(form.getOrDefault("role", ""));
        ReturnPath path = ReturnPath.of(form.getOrDefault("return", ""));
        Outcome outcome = rooms.goOn().goOn(secret, chosen, path, request.id());
        return answers.toForm(outcome, device);
    }

    /** Asks, also when nobody is signed in: who is, cannot be told from a page that is open. */
    HttpReply askSignOut(HttpRequest request) {
        String token =
                DeviceCookies.read(request).session().map(Purpose.SIGN_OUT::token).orElse("");
        return HttpReply.page(Forms.signOut(token)).note(LogKey.OUTCOME, "asked");
    }

    HttpReply signOut(HttpRequest request) {
        Map<String, String> form = request.form();
        Device device = DeviceCookies.read(request);
        Optional<OpaqueToken> session = device.session();
        if (!forms.comesFromHere(request)) {
            return refused();
        }
        // Without a session nothing is told to the browser, so nothing can be done to one by force.
        if (session.isEmpty()) {
            return HttpReply.page(Forms.signedOut()).note(LogKey.OUTCOME, "nobody");
        }
        return OwnForms.fits(Purpose.SIGN_OUT, session.get(), form.getOrDefault(TOKEN, ""))
                ? signedOut(session.get(), device)
                : refused();
    }

    private HttpReply signedOut(OpaqueToken secret, Device device) {
        rooms.sessions().end(secret);
        HttpReply reply =
                HttpReply.page(Forms.signedOut())
                        .cookie(DeviceCookies.noSession())
                        .cookie(DeviceCookies.notSentRound());
        device.bindings().forEach(each -> reply.cookie(DeviceCookies.noAttempt(each)));
        return reply.note(LogKey.OUTCOME, "signed-out");
    }

    private static HttpReply refused() {
        return BrowserTrouble.reply(Hitch.FORM_REFUSED);
    }

    private static Outcome nobody() {
        return new TurnedAway(Refusal.EXPIRED, Optional.empty(), Trace.NONE);
    }
}
