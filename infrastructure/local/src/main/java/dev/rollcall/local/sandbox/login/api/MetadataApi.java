package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.desk.Client;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.lie.AnswerDraft;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.lie.Liar;
import dev.rollcall.local.sandbox.login.token.SigningKey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an app reads before it sends anybody (OpenID Connect Discovery §4).
 *
 * @param desk of the portal
 */
public record MetadataApi(Desk desk) {
    public Reply metadata() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", desk.url());
        body.put("authorization_endpoint", desk.url() + desk.form().paths().authorize());
        put(body, "token_endpoint", Endpoint.TOKEN);
        put(body, "userinfo_endpoint", Endpoint.USERINFO);
        put(body, "jwks_uri", Endpoint.KEYS);
        body.put("response_types_supported", List.of("code"));
        body.put("grant_types_supported", List.of("authorization_code"));
        body.put("subject_types_supported", List.of("public"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        body.put("scopes_supported", desk.form().scopes());
        body.put("token_endpoint_auth_methods_supported", ways());
        if (desk.switches().has(Switch.ADVERTISE_PKCE)) {
            body.put("code_challenge_methods_supported", List.of("S256"));
        }
        return serve(Endpoint.METADATA, body);
    }

    public Reply keys() {
        List<Map<String, Object>> keys =
                desk.keys().published().stream().map(SigningKey::jwk).toList();
        return serve(Endpoint.KEYS, Map.of("keys", keys));
    }

    /** A stranger's keys, to which a lie leads. */
    public Reply foreignKeys() {
        return new AnswerDraft(Liar.foreignKeys()).reply();
    }

    private Reply serve(Endpoint at, Map<String, Object> body) {
        AnswerDraft draft = new AnswerDraft(body);
        desk.liar().spoil(at, draft, desk.stage());
        return draft.reply();
    }

    private void put(Map<String, Object> body, String name, Endpoint endpoint) {
        desk.form().paths().main(endpoint).ifPresent(path -> body.put(name, desk.url() + path));
    }

    private List<String> ways() {
        return desk.form().client().ways().stream().map(MetadataApi::word).sorted().toList();
    }

    private static String word(Client.Way way) {
        return switch (way) {
            case BASIC -> "client_secret_basic";
            case BODY -> "client_secret_post";
        };
    }
}
