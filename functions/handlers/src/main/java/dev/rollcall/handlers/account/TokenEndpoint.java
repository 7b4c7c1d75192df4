package dev.rollcall.handlers.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.IssueToken;
import dev.rollcall.account.IssueToken.Answer;
import dev.rollcall.account.Scope;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code POST /oauth/token} (RFC 6749 §4.4, client credentials). The client names itself by HTTP
 * Basic or in the form, not by both. Problems carry RFC 6749's own {@code error} beside our code.
 */
final class TokenEndpoint {

    private static final String BASIC = "Basic ";

    private final IssueToken issue;

    TokenEndpoint(IssueToken issue) {
        this.issue = issue;
    }

    HttpReply answer(HttpRequest request) {
        if (!request.method().equals("POST")) {
            return HttpReply.problem(Problem.METHOD_NOT_ALLOWED).header("allow", "POST");
        }
        if (request.body().length > Router.LARGEST_BODY) {
            return HttpReply.problem(Problem.BODY_TOO_LARGE);
        }
        Map<String, String> form = request.form();
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return error(Problem.GRANT_UNSUPPORTED, "unsupported_grant_type");
        }
        Client client = client(request, form);
        return reply(issue.issue(client.id(), client.secret(), wanted(form)));
    }

    private static HttpReply reply(Answer answer) {
        return switch (answer) {
            case Answer.Issued issued -> issued(issued);
            case Answer.UnknownClient _ ->
                    error(Problem.CLIENT_REFUSED, "invalid_client")
                            .header("www-authenticate", "Basic realm=\"rollcall\"");
            case Answer.NoScope _ -> error(Problem.SCOPE_REFUSED, "invalid_scope");
        };
    }

    private static HttpReply issued(Answer.Issued issued) {
        String scopes =
                issued.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
        return HttpReply.ok(
                Json.object()
                        .put("access_token", issued.token())
                        .put("token_type", "Bearer")
                        .put("expires_in", IssueToken.LIFETIME.toSeconds())
                        .put("scope", scopes));
    }

    private static HttpReply error(Problem problem, String error) {
        return HttpReply.problem(problem).with("error", error);
    }

    private static Set<String> wanted(Map<String, String> form) {
        String scope = form.getOrDefault("scope", "").strip();
        return scope.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(scope.split(" +", -1)));
    }

    private static Client client(HttpRequest request, Map<String, String> form) {
        String header = request.header("authorization");
        boolean isNamedInForm = form.containsKey("client_id") || form.containsKey("client_secret");
        if (header.isEmpty()) {
            return new Client(
                    form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
        }
        // RFC 6749 §2.3: not more than one way of naming oneself.
        if (isNamedInForm || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new Refusal(Problem.REQUEST_MALFORMED);
        }
        return basic(header.substring(BASIC.length()));
    }

    private static Client basic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw new Refusal(Problem.REQUEST_MALFORMED);
            }
            return new Client(
                    decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBasic) {
            throw new Refusal(Problem.REQUEST_MALFORMED);
        }
    }

    // RFC 6749 §2.3.1: id and secret are form-encoded before they are joined.
    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private record Client(String id, String secret) {
        @Override
        public String toString() {
            return "‹client›";
        }
    }
}
