package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.account.Scope;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

/** What {@link AccessTokenStore} promises. */
public interface AccessTokenStoreContract {
    AccessTokenStore testee();

    @Test
    default void findsNoGrantUnderAnUnknownHash() {
        assertThat(testee().find(hash())).isEmpty();
    }

    @Test
    default void answersAGrantAsItWasStored() {
        AccessGrant all = grant(EnumSet.allOf(Scope.class));
        AccessGrant none = grant(Set.of());
        String first = hash();
        String second = hash();
        testee().put(first, all);
        testee().put(second, none);

        assertThat(testee().find(first)).hasValue(all);
        assertThat(testee().find(second)).hasValue(none);
    }

    @Test
    default void answersExpiredGrantsToo() {
        String hash = hash();
        AccessGrant expired =
                new AccessGrant("local", Set.of(), SampleRoster.WRITTEN.minusSeconds(100_000_000));
        testee().put(hash, expired);

        assertThat(testee().find(hash)).hasValue(expired);
    }

    private static AccessGrant grant(Set<Scope> scopes) {
        return new AccessGrant("local", scopes, SampleRoster.WRITTEN.plusMillis(3_600_001));
    }

    private static String hash() {
        return SampleDistricts.fresh().key() + "-sha256";
    }
}
