package dev.rollcall.local.sandbox.login.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a token is signed, well or not (RFC 7518 §3). */
@FunctionalInterface
public interface Seal {
    /** The signature of header and payload. */
    byte[] sign(byte[] input);

    static Seal rs256(SigningKey key) {
        return input -> rsa("SHA256withRSA", key, input);
    }

    static Seal rs512(SigningKey key) {
        return input -> rsa("SHA512withRSA", key, input);
    }

    static Seal ps256(SigningKey key) {
        return input -> pss(key, input);
    }

    static Seal hs256(byte[] secret) {
        return input -> mac(secret, input);
    }

    static Seal none() {
        return input -> new byte[0];
    }

    private static byte[] rsa(String algorithm, SigningKey key, byte[] input) {
        try {
            return sign(Signature.getInstance(algorithm), key.pair().getPrivate(), input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pss(SigningKey key, byte[] input) {
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(
                    new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return sign(signature, key.pair().getPrivate(), input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(Signature signature, PrivateKey key, byte[] input)
            throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(input);
        return signature.sign();
    }

    private static byte[] mac(byte[] secret, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
