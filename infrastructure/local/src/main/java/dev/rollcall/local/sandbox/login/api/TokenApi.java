package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Trees;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.grant.Grant;
import dev.rollcall.local.sandbox.login.grant.Pkce;
import dev.rollcall.local.sandbox.login.lie.AnswerDraft;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.person.Standing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a code becomes tokens (RFC 6749 §4.1.3).
 *
 * @param desk of the portal
 */
public record TokenApi(Desk desk) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    public Reply answer(Call call) {
        Optional<Query> body = body(call);
        if (body.isEmpty()) {
            return error(400, "invalid_request", "invalid content type");
        }
        if (!desk.form().client().sent(call, body.get())) {
            return error(401, "invalid_client", "invalid client");
        }
        if (body.get().first("grant_type").filter("authorization_code"::equals).isEmpty()) {
            return error(400, "unsupported_grant_type", "invalid grant type");
        }
        return redeem(body.get())
                .map(this::tokens)
                .orElseGet(() -> error(400, "invalid_grant", "invalid code"));
    }

    /** A code that was tried is spent, whether it was tried rightly or not. */
    private Optional<Grant> redeem(Query body) {
        String code = body.first("code").orElse("");
        Optional<Grant> grant =
                desk.liar().keepsCodes() ? desk.codes().find(code) : desk.codes().take(code);
        return grant.filter(each -> cameBackTo(each, body.first("redirect_uri")))
                .filter(each -> isProved(each, body.first("code_verifier").orElse("")));
    }

    private boolean cameBackTo(Grant grant, Optional<String> redirectUri) {
        return redirectUri.map(grant.redirectUri()::equals).orElse(!desk.form().wantsRedirectUri());
    }

    private boolean isProved(Grant grant, String verifier) {
        return !has(grant, Switch.CHECK_PKCE)
                || grant.challenge().map(hash -> Pkce.fits(verifier, hash)).orElse(true);
    }

    private Reply tokens(Grant grant) {
        Map<String, Object> answer = new LinkedHashMap<>();
        String token = desk.form().tokenPrefix() + desk.tokens().keep(grant.person());
        answer.put("access_token", token);
        if (has(grant, Switch.TOKEN_TYPE)) {
            answer.put("token_type", "Bearer");
        }
        desk.form().addTo(answer);
        if (hasIdToken(grant)) {
            answer.put("id_token", new IdTokens(desk).of(grant));
        }
        AnswerDraft draft = new AnswerDraft(answer);
        desk.liar().spoil(Endpoint.TOKEN, draft, desk.stage());
        return draft.reply().with("Cache-Control", "no-store");
    }

    /** Never for who came by a teacher's word; elsewhere if openid was asked for, or nothing. */
    private boolean hasIdToken(Grant grant) {
        boolean asked =
                grant.scope().isEmpty()
                        || !desk.form().heeds(grant.scope())
                        || Arrays.asList(grant.scope().split(" ")).contains("openid");
        return asked
                && grant.person().standing() != Standing.LIBRARY
                && has(grant, Switch.ID_TOKEN);
    }

    private boolean has(Grant grant, Switch which) {
        return desk.switches().has(which, grant.person().roll().id());
    }

    private static Optional<Query> body(Call call) {
        String type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
        return switch (type) {
            case FORM -> Optional.of(Query.parse(call.body()));
            case JSON -> Trees.parse(call.body()).map(TokenApi::flat);
            default -> Optional.empty();
        };
    }

    private static Query flat(Map<String, Object> object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(name, String.valueOf(value)));
        return Query.of(values);
    }

    private static Reply error(int status, String code, String description) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        return Reply.json(status, Body.of(Trees.text(body)));
    }
}
