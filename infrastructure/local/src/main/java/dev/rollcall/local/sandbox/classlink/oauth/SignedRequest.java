package dev.rollcall.local.sandbox.classlink.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What OAuth 1.0a signs of a request (RFC 5849, 3.4), in its two-legged form without a token.
 *
 * @param method the HTTP method
 * @param url scheme, host and path as they are on the wire, without a query
 * @param parameters of the query and of the header, decoded, without realm and signature
 */
public record SignedRequest(String method, String url, List<Map.Entry<String, String>> parameters) {
    private static final Comparator<Map.Entry<String, String>> ORDER =
            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());

    public SignedRequest {
        parameters = List.copyOf(parameters);
    }

    /** The text that is signed (RFC 5849, 3.4.1.1). */
    public String baseString() {
        String pairs =
                parameters.stream()
                        .map(pair -> Map.entry(escape(pair.getKey()), escape(pair.getValue())))
                        .sorted(ORDER)
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(joining("&"));
        return method + "&" + escape(url) + "&" + escape(pairs);
    }

    /** The signature in Base64. */
    public String signature(SignatureMethod how, String secret) {
        byte[] key = (escape(secret) + "&").getBytes(UTF_8);
        try {
            Mac mac = Mac.getInstance(how.algorithm());
            mac.init(new SecretKeySpec(key, how.algorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + how.algorithm(), e);
        }
    }

    /** Percent encoding as RFC 5849 wants it (3.6). */
    static String escape(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
