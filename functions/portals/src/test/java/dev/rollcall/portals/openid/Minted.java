package dev.rollcall.portals.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token made by hand, from the platform's cryptography alone, so that every part of it can be
 * wrong.
 *
 * @param header the header's members
 * @param claims the claims
 */
record Minted(Map<String, Object> header, Map<String, Object> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Minted of(Map<String, Object> claims) {
        return new Minted(Map.of("alg", "RS256", "kid", "key-1"), claims);
    }

    Minted header(String name, Object value) {
        return new Minted(with(header, name, value), claims);
    }

    Minted claim(String name, Object value) {
        return new Minted(header, with(claims, name, value));
    }

    Minted withoutHeader(String name) {
        return new Minted(without(header, name), claims);
    }

    Minted without(String name) {
        return new Minted(header, without(claims, name));
    }

    String signed(KeyPair key) {
        return signed(json(header), json(claims), key);
    }

    static String signed(String header, String payload, KeyPair key) {
        String input = part(header) + "." + part(payload);
        return input + "." + base64(signature(input, key, algorithm(key)));
    }

    /** Signed by the algorithm the JDK calls this. */
    String signedBy(String algorithm, KeyPair key) {
        String input = part(json(header)) + "." + part(json(claims));
        return input + "." + base64(signature(input, key, algorithm));
    }

    String macked(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String input = part(json(header)) + "." + part(json(claims));
            return input + "." + base64(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return part(json(header)) + "." + part(json(claims)) + ".";
    }

    static KeyPair rsa(int bits, long exponent) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as an entry of a key set. */
    static Map<String, Object> jwk(String id, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "kid",
                id,
                "n",
                base64(unsigned(key.getModulus())),
                "e",
                base64(unsigned(key.getPublicExponent())));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String text) {
        return base64(text.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    static Map<String, Object> without(Map<String, Object> map, String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(map);
        fewer.remove(name);
        return fewer;
    }

    static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String algorithm(KeyPair key) {
        return key.getPublic() instanceof RSAPublicKey
                ? "SHA256withRSA"
                : "SHA256withECDSAinP1363Format";
    }

    private static byte[] signature(String input, KeyPair key, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.getPrivate());
            signature.update(input.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
