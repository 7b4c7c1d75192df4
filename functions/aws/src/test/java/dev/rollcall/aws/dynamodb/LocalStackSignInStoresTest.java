package dev.rollcall.aws.dynamodb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.AttemptStoreContract;
import dev.rollcall.testkit.contract.HandOverStoreContract;
import dev.rollcall.testkit.contract.LicenceStoreContract;
import dev.rollcall.testkit.contract.LoginStoreContract;
import dev.rollcall.testkit.contract.PersonTokenStoreContract;
import dev.rollcall.testkit.contract.SessionStoreContract;
import dev.rollcall.testkit.contract.UsedCodesContract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;

/** The contracts of sign-in against LocalStack, where there is a Docker engine. */
@Tag("localstack")
final class LocalStackSignInStoresTest {
    private final SteppingClock clock = new SteppingClock();

    @BeforeAll
    static void needsDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine");
    }

    private DynamoDbStores stores() {
        return LocalStackTables.TABLES.stores(clock);
    }

    @Nested
    final class Attempts implements AttemptStoreContract {
        @Override
        public AttemptStore testee() {
            return stores().attempts();
        }
    }

    @Nested
    final class Codes implements UsedCodesContract {
        @Override
        public UsedCodes testee() {
            return stores().usedCodes();
        }

        @Override
        public SteppingClock clock() {
            return clock;
        }
    }

    @Nested
    final class Sessions implements SessionStoreContract {
        @Override
        public SessionStore testee() {
            return stores().sessions();
        }
    }

    @Nested
    final class HandOvers implements HandOverStoreContract {
        @Override
        public HandOverStore testee() {
            return stores().handOvers();
        }
    }

    @Nested
    final class PersonTokens implements PersonTokenStoreContract {
        @Override
        public PersonTokenStore testee() {
            return stores().personTokens();
        }
    }

    @Nested
    final class Logins implements LoginStoreContract {
        @Override
        public LoginStore testee() {
            return stores().logins();
        }
    }

    @Nested
    final class Licences implements LicenceStoreContract {
        @Override
        public LicenceStore testee() {
            return stores().licences();
        }
    }
}
