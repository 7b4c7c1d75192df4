package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Logins and who holds them, in memory. Thread-safe. */
public final class InMemoryLoginStore implements LoginStore {
    private final Map<Key, Login> logins = new HashMap<>();
    private final Map<Key, Login> holders = new HashMap<>();

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

    private record Key(DistrictId district, String id) {}
}
