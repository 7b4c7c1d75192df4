package dev.rollcall.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import dev.rollcall.local.api.AccountApi;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** The product's server: redeems codes, and believes nothing that is not signed for it. */
final class Backend {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "local";

    private final URI system;
    private final AccountApi api;

    Backend(URI system) {
        this.system = system;
        this.api = new AccountApi(system);
    }

    /** Who came with this code; empty when it is refused or its statement does not hold. */
    Optional<Visitor> redeem(String code) {
        try {
            String body = JSON.createObjectNode().put("code", code).toString();
            JsonNode answer = api.send("POST", "/sign-in/redeem", body);
            return Optional.of(new Visitor(verified(answer.path("assertion").asText()), "/"));
        } catch (IOException | ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether somebody is still signed in. */
    boolean counts(String sid) {
        try {
            return api.get("/v1/sessions/" + sid).path("sid").asText().equals(sid);
        } catch (IOException ended) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode verified(String assertion)
            throws IOException,
                    InterruptedException,
                    ParseException,
                    BadJOSEException,
                    JOSEException {
        JWKSet keys = JWKSet.parse(api.get("/.well-known/jwks.json").toString());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        CLIENT,
                        new JWTClaimsSet.Builder().issuer(system.toString()).build(),
                        Set.of("sub", "sid", "exp", "iat")));
        return JSON.readTree(processor.process(assertion, null).toString());
    }
}
