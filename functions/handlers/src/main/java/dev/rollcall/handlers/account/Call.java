package dev.rollcall.handlers.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.member.Actor;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.signin.session.LiveSession;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call of the API whose bearer may make it.
 *
 * @param request the request
 * @param segments the values of the path's named segments
 * @param caller who makes it
 * @param acting who acts, on an operation that is for actors
 */
record Call(
        HttpRequest request, Map<String, String> segments, Caller caller, Optional<Acting> acting) {

    private static final String KEY = "idempotency-key";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    Call(HttpRequest request, Map<String, String> segments, Caller caller) {
        this(request, segments, caller, Optional.empty());
    }

    Call by(Acting someone) {
        return new Call(request, segments, caller, Optional.of(someone));
    }

    /** Who acts, on an operation that is for actors. */
    Actor actor() {
        return acting.orElseThrow().actor();
    }

    /** The account of the path. */
    Account account() {
        return acting.flatMap(Acting::account).orElseThrow();
    }

    /** What the request is named by, so that it counts once; absent where it needs no name. */
    Optional<IdempotencyKey> key() {
        String key = request.header(KEY);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!IdempotencyKey.isUsable(key)) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_MISSING, KEY);
        }
        return Optional.of(new IdempotencyKey(caller.id(), key));
    }

    /** Ids that are the same however often the request is sent. */
    RandomBytes ids(String purpose) {
        return key().orElseThrow(() -> new Refusal(Problem.IDEMPOTENCY_KEY_MISSING, KEY))
                .ids(purpose);
    }

    /**
     * The version the caller has seen of what it changes (RFC 9110 section 13.1.1). One strong tag
     * of ours is taken; nothing else matches.
     */
    long seen() {
        String tag = request.header("if-match");
        if (tag.isEmpty()) {
            throw new Refusal(Problem.VERSION_MISSING, "if-match");
        }
        Matcher named = VERSION.matcher(tag);
        if (!named.matches()) {
            throw new Refusal(Problem.VERSION_DIFFERS, "if-match");
        }
        return Long.parseLong(named.group(1));
    }

    /** What the client may do that makes this call. */
    AccessGrant grant() {
        return switch (caller) {
            case Caller.Client(var grant) -> grant;
            case Caller.SignedIn _ -> throw new Refusal(Problem.SCOPE_MISSING);
        };
    }

    /** The session of the person who makes this call. */
    LiveSession session() {
        return switch (caller) {
            case Caller.SignedIn(var session) -> session;
            case Caller.Client _ -> throw new Refusal(Problem.SCOPE_MISSING);
        };
    }

    /** A segment of the path. */
    String segment(String name) {
        return segments.getOrDefault(name, "");
    }

    /** The district of the path; one that cannot be is told like one that is not (M-03). */
    DistrictId district() {
        return DistrictId.parse(segment("district"))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /**
     * The portal's own id in the path: as it is, or {@code ~} and its UTF-8 in base64url, which no
     * gateway on the way can mistake for a part of the address.
     */
    String recordId() {
        String id = segment("id");
        return id.startsWith("~") ? decoded(id.substring(1)) : id;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(Problem.NOT_FOUND);
        }
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.query().get(name));
    }

    /** The body, which must say that it is JSON. */
    byte[] json() {
        if (!request.hasContentType("application/json")) {
            throw new Refusal(Problem.CONTENT_TYPE_REFUSED);
        }
        return request.body();
    }
}
