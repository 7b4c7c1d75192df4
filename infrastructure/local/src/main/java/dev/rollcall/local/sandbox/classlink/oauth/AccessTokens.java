package dev.rollcall.local.sandbox.classlink.oauth;

import dev.rollcall.local.sandbox.classlink.portal.Portal.Access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The bearers that the districts' own servers have handed out, good for an hour. */
public final class AccessTokens {
    /** How long one is good. */
    public static final Duration LIFE = Duration.ofHours(1);

    private record Issued(Access access, Instant end) {}

    private final InstantSource clock;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    public AccessTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** A new token for this application. */
    public String issue(Access access) {
        String token = access.application().token(number.incrementAndGet());
        issued.put(token, new Issued(access, clock.instant().plus(LIFE)));
        return token;
    }

    /** Whose token it is, while it is good. */
    public Optional<Access> find(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(each -> clock.instant().isBefore(each.end()))
                .map(Issued::access);
    }
}
