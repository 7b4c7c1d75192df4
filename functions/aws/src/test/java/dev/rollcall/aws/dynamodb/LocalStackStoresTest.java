package dev.rollcall.aws.dynamodb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.Refreshes;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.contract.AccessTokenStoreContract;
import dev.rollcall.testkit.contract.CensusStoreContract;
import dev.rollcall.testkit.contract.ConnectionStoreContract;
import dev.rollcall.testkit.contract.DistrictLeaseContract;
import dev.rollcall.testkit.contract.PlanStoreContract;
import dev.rollcall.testkit.contract.RefreshesContract;
import dev.rollcall.testkit.contract.ReplayGuardContract;
import dev.rollcall.testkit.contract.RosterListContract;
import dev.rollcall.testkit.contract.RosterStoreContract;
import dev.rollcall.testkit.contract.RunStoreContract;
import dev.rollcall.testkit.contract.SeatStoreContract;
import dev.rollcall.testkit.contract.SisIdContract;
import dev.rollcall.webhook.ReplayGuard;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;

/** The same contracts against LocalStack, where there is a Docker engine. */
@Tag("localstack")
final class LocalStackStoresTest {
    private final SteppingClock clock = new SteppingClock();

    @BeforeAll
    static void needsDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine");
    }

    private DynamoDbStores stores() {
        return LocalStackTables.TABLES.stores(clock);
    }

    @Nested
    final class Rosters implements RosterStoreContract, RosterListContract, SisIdContract {
        @Override
        public RosterStore testee() {
            return stores().rosters();
        }
    }

    @Nested
    final class Plans implements PlanStoreContract {
        @Override
        public PlanStore testee() {
            return stores().plans();
        }

        @Override
        public SteppingClock clock() {
            return clock;
        }
    }

    @Nested
    final class Censuses implements CensusStoreContract {
        @Override
        public CensusStore testee() {
            return stores().censuses();
        }
    }

    @Nested
    final class Seats implements SeatStoreContract {
        @Override
        public SeatStore testee() {
            return stores().seats();
        }
    }

    @Nested
    final class Parts implements RefreshesContract {
        @Override
        public Refreshes testee() {
            return stores().refreshes();
        }

        @Override
        public SteppingClock clock() {
            return clock;
        }
    }

    @Nested
    final class Runs implements RunStoreContract {
        @Override
        public RunStore testee() {
            return stores().runs();
        }

        @Override
        public SteppingClock clock() {
            return clock;
        }
    }

    @Nested
    final class Connections implements ConnectionStoreContract {
        @Override
        public ConnectionStore testee() {
            return stores().connections();
        }
    }

    @Nested
    final class Leases implements DistrictLeaseContract {
        @Override
        public DistrictLease testee() {
            return stores().leases();
        }
    }

    @Nested
    final class Deliveries implements ReplayGuardContract {
        @Override
        public ReplayGuard testee() {
            return stores().replayGuard();
        }

        @Override
        public SteppingClock clock() {
            return clock;
        }
    }

    @Nested
    final class AccessTokens implements AccessTokenStoreContract {
        @Override
        public AccessTokenStore testee() {
            return stores().accessTokens();
        }
    }
}
