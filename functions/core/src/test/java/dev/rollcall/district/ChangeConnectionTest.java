package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ChangeConnection.Outcome;
import dev.rollcall.district.ConnectionPatch.Wish;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

class ChangeConnectionTest {

    private static final DistrictId ID = new DistrictId(Portal.CLEVER, "d1");

    private final Map<DistrictId, Connection> stored = new HashMap<>();
    private final ChangeConnection change =
            new ChangeConnection(new Directory(), () -> Instant.EPOCH);

    ChangeConnectionTest() {
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        stored.put(ID, Connection.discovered(ID, settings, Instant.EPOCH));
    }

    @Test
    void pausesAndStaysPaused() {
        assertThat(wish(Wish.PAUSE).state()).isEqualTo(ConnectionState.PAUSED);
        assertThat(wish(Wish.PAUSE).state()).isEqualTo(ConnectionState.PAUSED);
    }

    @Test
    void wantsAFullRunWhenResumed() {
        wish(Wish.PAUSE);

        var resumed = wish(Wish.RESUME);

        assertThat(resumed.isActive()).isTrue();
        assertThat(resumed.schedule().followUp()).isEqualTo(FollowUp.FULL);
    }

    @Test
    void asksForNothingWhenThereIsNothingToResume() {
        assertThat(wish(Wish.RESUME).schedule().followUp()).isEqualTo(FollowUp.NONE);
    }

    @Test
    void leavesADisconnectedDistrictAlone() {
        stored.computeIfPresent(ID, (id, c) -> c.withState(ConnectionState.DISCONNECTED));
        var before = stored.get(ID);

        assertThat(change.change(ID, patch(Wish.RESUME, ChangeConnectionTest::guarded)))
                .isEqualTo(new Outcome.Disconnected());
        assertThat(stored.get(ID)).isSameAs(before);
    }

    @Test
    void configuresADisconnectedDistrict() {
        stored.computeIfPresent(ID, (id, c) -> c.withState(ConnectionState.DISCONNECTED));

        assertThat(configure(ChangeConnectionTest::guarded).guardians())
                .isEqualTo(GuardianPolicy.IMPORT);
    }

    @Test
    void countsEveryChangeOfTheSettings() {
        assertThat(configure(ChangeConnectionTest::guarded).version()).isEqualTo(2);
    }

    @Test
    void countsNothingWhenTheSettingsStayTheSame() {
        var before = stored.get(ID);

        assertThat(configure(UnaryOperator.identity()).version()).isEqualTo(1);
        assertThat(stored.get(ID)).isSameAs(before);
    }

    @Test
    void closesNoSignInByAGateThatCameAfterTheFirstImport() {
        stored.computeIfPresent(
                ID,
                (id, c) ->
                        c.withLastFull(new LastRun("run", "full", "completed", "", Instant.EPOCH)));

        configure(ChangeConnectionTest::gated);

        assertThat(signIn()).isEqualTo(Stage.LAUNCHED);
    }

    @Test
    void letsAGateCloseWhatNobodyHasUsedYet() {
        configure(ChangeConnectionTest::gated);

        assertThat(signIn()).isEqualTo(Stage.INVITED);
    }

    @Test
    void knowsNoOtherDistrict() {
        var other = new DistrictId(Portal.CLASSLINK, "d1");

        assertThat(change.change(other, patch(Wish.PAUSE, UnaryOperator.identity())))
                .isEqualTo(new Outcome.Unknown());
    }

    private Connection wish(Wish wish) {
        return changed(patch(wish, UnaryOperator.identity()));
    }

    private DistrictSettings configure(UnaryOperator<DistrictSettings> settings) {
        return changed(patch(Wish.LEAVE, settings)).settings();
    }

    private Connection changed(ConnectionPatch patch) {
        return ((Outcome.Changed) change.change(ID, patch)).connection();
    }

    private static ConnectionPatch patch(Wish wish, UnaryOperator<DistrictSettings> settings) {
        return new ConnectionPatch(wish, settings);
    }

    private Stage signIn() {
        Connection now = Objects.requireNonNull(stored.get(ID));
        return now.onboarding().settled(Purpose.SIGN_IN, now.settings(), Instant.EPOCH);
    }

    private static DistrictSettings gated(DistrictSettings old) {
        OnboardingSettings usual = old.onboarding();
        return old.withOnboarding(
                new OnboardingSettings(
                        Set.of(Gate.REQUEST),
                        usual.pairing(),
                        usual.enabling(),
                        usual.updates(),
                        usual.minimumSeats()));
    }

    private static DistrictSettings guarded(DistrictSettings old) {
        return new DistrictSettings(
                99,
                old.firstRoster(),
                old.staff(),
                GuardianPolicy.IMPORT,
                Set.of(OptionalField.TITLE),
                old.budget(),
                old.seats(),
                old.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }

    private final class Directory implements ConnectionStore {
        @Override
        public Optional<Connection> find(DistrictId district) {
            return Optional.ofNullable(stored.get(district));
        }

        @Override
        public boolean create(DistrictId district, Connection connection) {
            return stored.putIfAbsent(district, connection) == null;
        }

        @Override
        public Optional<Connection> update(DistrictId id, UnaryOperator<Connection> change) {
            return Optional.ofNullable(
                    stored.computeIfPresent(id, (key, old) -> change.apply(old)));
        }

        @Override
        public DirectoryPage page(String cursor, int limit) {
            return new DirectoryPage(stored.values().stream().toList(), Optional.empty());
        }

        @Override
        public List<DistrictBrief> briefs() {
            return stored.values().stream().map(DistrictBrief::of).toList();
        }
    }
}
