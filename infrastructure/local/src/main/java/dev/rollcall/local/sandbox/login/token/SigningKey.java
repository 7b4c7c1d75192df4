package dev.rollcall.local.sandbox.login.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * A key pair that signs ID tokens.
 *
 * @param kid its name in key sets and headers, made from the public key
 * @param pair the keys themselves
 */
public record SigningKey(String kid, KeyPair pair) {
    /** Makes a new one. */
    static SigningKey generate(RSAKeyGenParameterSpec size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(size);
            KeyPair pair = generator.generateKeyPair();
            RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build();
            return new SigningKey(key.computeThumbprint().toString().substring(0, 12), pair);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as it stands in a key set (RFC 7517). */
    public Map<String, Object> jwk() {
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(kid)
                .build()
                .toJSONObject();
    }

    /** The public half as the text of a PEM file. */
    public byte[] pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(spki());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(US_ASCII);
    }

    byte[] spki() {
        return pair.getPublic().getEncoded();
    }
}
