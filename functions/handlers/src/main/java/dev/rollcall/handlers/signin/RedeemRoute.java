package dev.rollcall.handlers.signin;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.CheckToken;
import dev.rollcall.account.Scope;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.signin.session.RedeemCode;
import dev.rollcall.signin.session.RedeemCode.Redeemed;

import java.util.Map;
import java.util.Optional;

/** {@code POST /sign-in/redeem}: the product's back end learns who has come with a code. */
final class RedeemRoute {

    private static final String CODE = "code";

    private final CheckToken tokens;
    private final RedeemCode redeem;

    RedeemRoute(SignInPorts ports, RedeemCode redeem) {
        this.tokens = new CheckToken(ports.tokens(), ports.clock());
        this.redeem = redeem;
    }

    HttpReply redeem(HttpRequest request) {
        Optional<AccessGrant> grant = tokens.check(request.bearer());
        if (grant.isEmpty()) {
            return HttpReply.problem(Problem.TOKEN_REFUSED).header("www-authenticate", "Bearer");
        }
        if (!grant.get().scopes().contains(Scope.SIGN_IN_REDEEM)) {
            return HttpReply.problem(Problem.SCOPE_MISSING);
        }
        return told(redeem.redeem(grant.get().clientId(), code(request)));
    }

    private static HttpReply told(Redeemed redeemed) {
        return switch (redeemed) {
            case Redeemed.Granted granted ->
                    HttpReply.ok(GrantJson.of(granted))
                            .note(LogKey.DISTRICT, GrantJson.district(granted).asString())
                            .note(LogKey.OUTCOME, "redeemed");
            case Redeemed.Refused _ -> HttpReply.problem(Problem.CODE_REFUSED);
            case Redeemed.Unsigned _ -> HttpReply.problem(Problem.SIGNING_UNAVAILABLE);
        };
    }

    private static String code(HttpRequest request) {
        return request.hasContentType("application/json")
                ? fromJson(request.body())
                : fromForm(request.form());
    }

    private static String fromForm(Map<String, String> form) {
        return Optional.ofNullable(form.get(CODE))
                .orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "$." + CODE));
    }

    private static String fromJson(byte[] body) {
        JsonNode json =
                Json.strict(body)
                        .filter(JsonNode::isObject)
                        .orElseThrow(() -> new Refusal(Problem.BODY_NOT_JSON));
        if (!json.has(CODE)) {
            throw new Refusal(Problem.FIELD_MISSING, "$." + CODE);
        }
        if (!json.path(CODE).isTextual()) {
            throw new Refusal(Problem.FIELD_TYPE, "$." + CODE);
        }
        return json.path(CODE).textValue();
    }
}
