package dev.rollcall.local.sandbox.login.grant;

import dev.rollcall.local.sandbox.login.person.Person;

import java.util.Optional;

/**
 * What a code stands for.
 *
 * @param person who signed in
 * @param redirectUri where the code was sent
 * @param nonce what the app wants to see in the ID token
 * @param challenge what the app's verifier must hash to, if it asked with PKCE
 * @param scope what the app asked for; empty if the portal sent the code unasked
 */
public record Grant(
        Person person,
        String redirectUri,
        Optional<String> nonce,
        Optional<String> challenge,
        String scope) {}
