package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Decisions about teachers in memory. Thread-safe. */
public final class InMemoryLicenceStore implements LicenceStore {
    private final Map<Key, NavigableMap<String, Licence>> licences = new HashMap<>();

    @Override
    public synchronized Optional<Licence> find(
            DistrictId district, String product, String teacherId) {
        return Optional.ofNullable(rows(district, product).get(teacherId));
    }

    @Override
    public synchronized List<Licence> all(DistrictId district, String product) {
        return List.copyOf(rows(district, product).values());
    }

    @Override
    public synchronized LicencePage page(
            DistrictId district, String product, String cursor, int limit) {
        List<Licence> rest =
                Cursors.after(rows(district, product), cursor).values().stream()
                        .limit(limit + 1L)
                        .toList();
        if (rest.size() <= limit) {
            return new LicencePage(rest, Optional.empty());
        }
        List<Licence> page = rest.subList(0, limit);
        return new LicencePage(page, Optional.of(Cursors.of(page.getLast().teacherId())));
    }

    @Override
    public synchronized Optional<Licence> save(DistrictId district, Licence licence) {
        Map<String, Licence> rows = rows(district, licence.product());
        Optional<Licence> stored = Optional.ofNullable(rows.get(licence.teacherId()));
        if (stored.map(Licence::version).orElse(0L) != licence.version()) {
            return Optional.empty();
        }
        Licence next = licence.withVersion(licence.version() + 1);
        rows.put(licence.teacherId(), next);
        return Optional.of(next);
    }

    private NavigableMap<String, Licence> rows(DistrictId district, String product) {
        return licences.computeIfAbsent(new Key(district, product), any -> new TreeMap<>());
    }

    private record Key(DistrictId district, String product) {}
}
