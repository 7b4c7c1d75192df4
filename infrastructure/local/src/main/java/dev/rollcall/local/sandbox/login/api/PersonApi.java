package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Trees;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.lie.AnswerDraft;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.person.Person;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who an access token was made for.
 *
 * @param desk of the portal
 */
public record PersonApi(Desk desk) {
    /** The person whose access token the request carries. */
    public Optional<Person> person(Call call) {
        String prefix = desk.form().tokenPrefix();
        return call.bearer()
                .filter(token -> token.startsWith(prefix))
                .flatMap(token -> desk.tokens().find(token.substring(prefix.length())));
    }

    public Reply me(Call call) {
        return tell(
                call, Endpoint.ME, person -> desk.form().me(person, desk.switches(), call.path()));
    }

    public Reply userInfo(Call call) {
        return tell(
                call, Endpoint.USERINFO, person -> desk.form().userInfo(person, desk.switches()));
    }

    /** What the token opens. */
    public Reply tokenInfo(Call call) {
        Map<String, Object> info =
                Map.of("client_id", desk.form().client().id(), "scopes", desk.form().scopes());
        return person(call)
                .map(any -> Reply.json(200, Body.of(Trees.text(info))))
                .orElseGet(PersonApi::unknown);
    }

    private Reply tell(Call call, Endpoint at, Function<Person, Map<String, Object>> answer) {
        return person(call).map(person -> tell(person, at, answer)).orElseGet(PersonApi::unknown);
    }

    private Reply tell(Person person, Endpoint at, Function<Person, Map<String, Object>> answer) {
        AnswerDraft draft = new AnswerDraft(answer.apply(person));
        Map<String, Object> other = answer.apply(desk.otherThan(person));
        desk.liar().spoil(at, draft, desk.stage(person, other));
        return draft.reply().with("Cache-Control", "no-store");
    }

    private static Reply unknown() {
        return new Refusal(401, "unauthorized").reply();
    }
}
