package dev.rollcall.portals.oauth;

import dev.rollcall.district.OneRosterSettings.OauthVersion;
import dev.rollcall.district.OneRosterSettings.Signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * OAuth 1.0a signatures of GET requests without a token (RFC 5849 §3.4; classlink-oneroster.md
 * §1.4). The path is signed as it goes over the wire, still encoded.
 *
 * @param keys whose signature
 * @param signature how it is made
 * @param version whether the OAuth version is told
 */
public record Signing(ClientKeys keys, Signature signature, OauthVersion version) {

    private static final Comparator<Parameter> ORDER =
            Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

    /**
     * The header for one request.
     *
     * @param nonce never used before
     * @param second the time, in Unix seconds
     */
    public String header(URI address, String nonce, long second) {
        Map<String, String> protocol = protocol(nonce, second);
        String signed = sign(baseString(address, protocol));
        Map<String, String> all = new TreeMap<>(protocol);
        all.put("oauth_signature", signed);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + Rfc3986.encode(each.getValue()) + "\"")
                .collect(Collectors.joining(",", "OAuth ", ""));
    }

    String baseString(URI address, Map<String, String> protocol) {
        List<Parameter> parameters = new ArrayList<>(queryOf(address));
        protocol.forEach((name, value) -> parameters.add(Parameter.of(name, value)));
        String sorted =
                parameters.stream()
                        .sorted(ORDER)
                        .map(each -> each.name() + "=" + each.value())
                        .collect(Collectors.joining("&"));
        return "GET&" + Rfc3986.encode(place(address)) + "&" + Rfc3986.encode(sorted);
    }

    Map<String, String> protocol(String nonce, long second) {
        Map<String, String> protocol = new TreeMap<>();
        protocol.put("oauth_consumer_key", keys.id());
        protocol.put("oauth_nonce", nonce);
        protocol.put("oauth_signature_method", method());
        protocol.put("oauth_timestamp", Long.toString(second));
        if (version == OauthVersion.SENT) {
            protocol.put("oauth_version", "1.0");
        }
        return protocol;
    }

    private String method() {
        return switch (signature) {
            case HMAC_SHA256 -> "HMAC-SHA256";
            case HMAC_SHA1 -> "HMAC-SHA1";
        };
    }

    private String sign(String text) {
        String algorithm =
                switch (signature) {
                    case HMAC_SHA256 -> "HmacSHA256";
                    case HMAC_SHA1 -> "HmacSHA1";
                };
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(Rfc3986.encode(keys.secret()) + "&"), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Without the query, and without the port that its scheme has anyway. */
    private static String place(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port =
                address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + port + address.getRawPath();
    }

    private static List<Parameter> queryOf(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isEmpty()) {
                parameters.add(Parameter.of(Rfc3986.decode(name), Rfc3986.decode(value)));
            }
        }
        return parameters;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Encoded, which is how they are sorted; by code units, whatever the locale (P33). */
    private record Parameter(String name, String value) {
        static Parameter of(String name, String value) {
            return new Parameter(Rfc3986.encode(name), Rfc3986.encode(value));
        }
    }
}
