package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.grant.Grant;
import dev.rollcall.local.sandbox.login.grant.Registration.App;
import dev.rollcall.local.sandbox.login.lie.CallbackDraft;
import dev.rollcall.local.sandbox.login.page.Notice;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.Optional;

/**
 * Where a code comes from: an app asks for it, or the portal sends it unasked.
 *
 * @param desk of the portal
 */
public record AuthorizeApi(Desk desk) {
    /** Answers an app's request (RFC 6749 §4.1.1); what is wrong with it, people see. */
    public Reply authorize(Call call) {
        Optional<String> complaint = complaint(call.query());
        if (complaint.isPresent()) {
            return Notice.reply(400, desk, complaint.get());
        }
        desk.past().remember(call.query().first("state"), call.query().first("nonce"));
        return new Browser(desk)
                .person(call)
                .map(person -> answer(call, person))
                .orElseGet(() -> askWho(call));
    }

    /** Sends a code the app did not ask for, and no state. */
    public Reply launch(Call call) {
        return new Browser(desk)
                .person(call)
                .map(person ->
                        desk.registration()
                                .app()
                                .map(app -> launch(app, person))
                                .orElseGet(this::noApp))
                .orElseGet(() -> askWho(call));
    }

    /** A district's own link to the app. */
    public Reply instant(Call call) {
        return desk.form().client().isNamed(call.query().first("client_id"))
                ? launch(call)
                : Notice.reply(404, desk, "There is no app with this client_id.");
    }

    private Reply noApp() {
        return Notice.reply(404, desk, "The app has not told this portal where it is.");
    }

    private Reply askWho(Call call) {
        return LoginApi.ask(desk, call.query().first("district_id"), call.target());
    }

    private Optional<String> complaint(Query query) {
        if (!desk.form().client().isNamed(query.first("client_id"))) {
            return Optional.of("There is no app with this client_id.");
        }
        if (query.first("redirect_uri").filter(desk.registration()::allows).isEmpty()) {
            return Optional.of("The redirect_uri is not the one the app registered.");
        }
        if (query.first("response_type").filter("code"::equals).isEmpty()) {
            return Optional.of("The response_type must be code.");
        }
        boolean plain =
                query.first("code_challenge").isPresent()
                        && query.first("code_challenge_method").filter("S256"::equals).isEmpty();
        return plain ? Optional.of("The code_challenge_method must be S256.") : Optional.empty();
    }

    private Reply answer(Call call, Person person) {
        Query query = call.query();
        if (person.standing() == Standing.UNSHARED) {
            return refuse(query);
        }
        boolean unsure = query.first("confirmed").filter("false"::equals).isPresent();
        if (unsure && person.role() == Role.STUDENT) {
            return Notice.confirm(desk, person, call.path() + query.with("confirmed", "true"));
        }
        Grant grant =
                new Grant(
                        person,
                        query.first("redirect_uri").orElseThrow(),
                        query.first("nonce"),
                        query.first("code_challenge"),
                        query.first("scope").orElse(""));
        return send(grant, query.first("state"));
    }

    private Reply refuse(Query query) {
        return desk.form()
                .refusal(query)
                .map(error -> refuse(query, error))
                .orElseGet(this::withoutApp);
    }

    private static Reply refuse(Query query, String error) {
        CallbackDraft draft =
                new CallbackDraft(query.first("redirect_uri").orElseThrow())
                        .add("error", error)
                        .add("state", query.first("state"));
        return Browser.go(draft.location());
    }

    private Reply withoutApp() {
        return Notice.reply(403, desk, "Your district has not given you this app.");
    }

    private Reply launch(App app, Person person) {
        if (person.standing() == Standing.UNSHARED) {
            return withoutApp();
        }
        String callback = app.callback().toString();
        return send(
                new Grant(person, callback, Optional.empty(), Optional.empty(), ""),
                Optional.empty());
    }

    private Optional<String> kept(Person person, Optional<String> state) {
        boolean dropped = desk.switches().has(Switch.DROP_STATE, person.roll().id());
        return state.filter(any -> !dropped);
    }

    private Reply send(Grant grant, Optional<String> state) {
        CallbackDraft draft =
                new CallbackDraft(grant.redirectUri()).add("code", desk.codes().keep(grant));
        desk.form().addTo(draft);
        Callbacks.finish(desk, draft, kept(grant.person(), state));

        return Browser.go(draft.location());
    }
}
