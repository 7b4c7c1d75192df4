package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;
import dev.rollcall.sync.Refreshes;
import java.time.Duration;
import java.time.InstantSource;

/** Parts asked for lately, in memory. Thread-safe. */
public final class InMemoryRefreshes implements Refreshes {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Expiring<String, RosterScope> claims;

    public InMemoryRefreshes(InstantSource clock) {
        this.claims = new Expiring<>(clock, REMEMBERED);
    }

    @Override
    public synchronized boolean claim(DistrictId district, RosterScope scope) {
        String key = district.asString() + "#" + scope.level() + "#" + scope.id();
        boolean isFirst = claims.find(key).isEmpty();
        if (isFirst) {
            claims.put(key, scope);
        }
        return isFirst;
    }
}
