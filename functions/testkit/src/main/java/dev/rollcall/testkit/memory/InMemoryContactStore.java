package dev.rollcall.testkit.memory;

import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Districts' contacts in memory. Thread-safe. */
public final class InMemoryContactStore implements ContactStore {
    private final Map<DistrictId, DistrictContact> contacts = new ConcurrentHashMap<>();

    @Override
    public Optional<DistrictContact> find(DistrictId district) {
        return Optional.ofNullable(contacts.get(district));
    }

    @Override
    public void keep(DistrictId district, DistrictContact contact) {
        contacts.put(district, contact);
    }
}
