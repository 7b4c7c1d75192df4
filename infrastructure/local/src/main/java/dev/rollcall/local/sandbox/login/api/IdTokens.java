package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.grant.Grant;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes ID tokens.
 *
 * @param desk of the portal
 */
record IdTokens(Desk desk) {
    String of(Grant grant) {
        Person person = grant.person();
        TokenDraft draft = new TokenDraft(desk.keys().signing(), claims(grant));
        Map<String, Object> other = about(desk.otherThan(person));
        desk.liar().spoil(draft, desk.stage(person, other));
        return draft.sign();
    }

    private Map<String, Object> claims(Grant grant) {
        long now = desk.clock().instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", desk.url());
        claims.put("aud", desk.form().client().id());
        claims.put("iat", now);
        claims.put("exp", now + desk.form().tokenLife().toSeconds());
        grant.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
        claims.putAll(about(grant.person()));
        return claims;
    }

    private Map<String, Object> about(Person person) {
        return desk.form().claims(person, desk.switches());
    }
}
