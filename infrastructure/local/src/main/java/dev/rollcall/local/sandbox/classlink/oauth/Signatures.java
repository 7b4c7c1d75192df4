package dev.rollcall.local.sandbox.classlink.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Portal.Access;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.http.Call;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whose signature a call carries, if it is a good one. */
public final class Signatures {
    private static final Set<String> NOT_SIGNED = Set.of("realm", "oauth_signature");
    private final Portal portal;
    private final Nonces nonces;

    public Signatures(Portal portal) {
        this.portal = portal;
        this.nonces = new Nonces(portal.clock());
    }

    /** Empty without a reason, as the real servers answer. */
    public Optional<Access> signer(Call call) {
        return Credentials.of(call).flatMap(credentials -> signer(call, credentials));
    }

    private Optional<Access> signer(Call call, Credentials credentials) {
        String version = credentials.get("oauth_version");
        return portal.withClient(credentials.get("oauth_consumer_key"))
                .filter(any -> version.isEmpty() || version.equals("1.0"))
                .filter(access -> isSigned(call, credentials, access))
                .filter(any -> isFresh(credentials));
    }

    private static boolean isSigned(Call call, Credentials credentials, Access access) {
        return SignatureMethod.named(credentials.get("oauth_signature_method"))
                .filter(method -> isTaken(method, access))
                .map(method ->
                        request(call, credentials)
                                .signature(method, access.application().clientSecret()))
                .filter(expected -> isSame(expected, credentials.get("oauth_signature")))
                .isPresent();
    }

    private static boolean isTaken(SignatureMethod method, Access access) {
        return method == SignatureMethod.SHA256 || access.tenant().quirks().has(Quirk.ACCEPTS_SHA1);
    }

    private static SignedRequest request(Call call, Credentials credentials) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(call.query().pairs());
        credentials.values().entrySet().stream()
                .filter(each -> !NOT_SIGNED.contains(each.getKey()))
                .forEach(parameters::add);
        String host = call.header("Host").orElse("");
        return new SignedRequest(call.method(), "http://" + host + call.rawPath(), parameters);
    }

    private boolean isFresh(Credentials credentials) {
        String nonce = credentials.get("oauth_nonce");
        String seconds = credentials.get("oauth_timestamp");
        return !nonce.isEmpty()
                && seconds.matches("[0-9]{1,11}")
                && nonces.use(
                        credentials.get("oauth_consumer_key") + " " + nonce,
                        Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    private static boolean isSame(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), actual.getBytes(UTF_8));
    }
}
