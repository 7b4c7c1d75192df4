package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.Sighting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Logins and who holds them, in memory. Thread-safe. */
public final class InMemoryLoginStore implements LoginStore {
    private final Map<Key, Login> logins = new HashMap<>();
    private final Map<Key, Login> holders = new HashMap<>();
    private final Map<DistrictId, NavigableMap<String, Sighting>> sightings = new HashMap<>();

    @Override
    public synchronized Optional<Login> find(DistrictId district, String loginId) {
        return Optional.ofNullable(logins.get(new Key(district, loginId)));
    }

    @Override
    public synchronized Optional<Login> holder(DistrictId district, String personId) {
        return Optional.ofNullable(holders.get(new Key(district, personId)));
    }

    @Override
    public synchronized void keep(DistrictId district, Login login) {
        logins.put(new Key(district, login.loginId()), login);
        login.personId().ifPresent(person -> holders.put(new Key(district, person), login));
    }

    @Override
    public synchronized void see(DistrictId district, Sighting sighting) {
        seen(district).put(sighting.personId(), sighting);
    }

    @Override
    public synchronized Optional<Sighting> seen(DistrictId district, String personId) {
        return Optional.ofNullable(seen(district).get(personId));
    }

    @Override
    public synchronized SightingPage sightings(DistrictId district, String cursor, int limit) {
        List<Sighting> rest = List.copyOf(Cursors.after(seen(district), cursor).values());
        List<Sighting> rows = rest.subList(0, Math.min(limit, rest.size()));
        return new SightingPage(
                rows,
                rest.size() > limit
                        ? Optional.of(Cursors.of(rows.getLast().personId()))
                        : Optional.empty());
    }

    private NavigableMap<String, Sighting> seen(DistrictId district) {
        return sightings.computeIfAbsent(district, any -> new TreeMap<>());
    }

    private record Key(DistrictId district, String id) {}
}
