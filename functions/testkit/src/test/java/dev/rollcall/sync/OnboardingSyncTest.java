package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.Ask.LaunchDate;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the gates of an onboarding keep from being imported, and what they let through. */
final class OnboardingSyncTest {
    private static final By STAFF = By.of(Party.STAFF, "Kim");
    private static final Set<Purpose> BOTH = EnumSet.allOf(Purpose.class);

    private final SyncWorld world = new SyncWorld();

    @Test
    @DisplayName("A6, A15, S10, M10: ticks import and store nothing before the last gate")
    void importsNothingBeforeTheLastGate() {
        begin(albert());
        for (OnboardingEvent event :
                new OnboardingEvent[] {
                    OnboardingEvent.REQUEST, OnboardingEvent.APPROVE, OnboardingEvent.SHARE
                }) {
            take(event);
            quarterOfAnHour();

            assertThat(world.connection().lastRun()).isEmpty();
            assertThat(world.activeRoster()).isEmpty();
        }
    }

    @Test
    @DisplayName("R11, A15: the next tick imports whatever gate a crashed request has opened")
    void importsAtTheNextTick() {
        begin(albert());
        take(OnboardingEvent.REQUEST);
        take(OnboardingEvent.APPROVE);
        take(OnboardingEvent.SHARE);
        take(OnboardingEvent.REVIEW);

        quarterOfAnHour();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.activeRoster()).isNotEmpty();
    }

    @Test
    @DisplayName("A6: asking for a run before its gate is answered by what is missing")
    void answersWhatIsMissing() {
        begin(albert());

        assertThat(world.request(RunMode.FULL))
                .isEqualTo(new StartResult.NotReady(Blocker.NOT_REQUESTED));
        assertThat(world.request(RunMode.PREVIEW))
                .isEqualTo(new StartResult.NotReady(Blocker.NOT_REQUESTED));
        assertThat(world.connection().openRun()).isEmpty();
    }

    @Test
    @DisplayName("A16: the review is of exactly what is imported afterwards, and stores no roster")
    void reviewsWhatWillBeImported() {
        begin(albert());
        SharedReview review = review();
        assertThat(world.activeRoster()).isEmpty();

        take(OnboardingEvent.REVIEW);
        quarterOfAnHour();

        assertThat(review.students()).isEqualTo(imported(Person::isStudent)).isPositive();
        assertThat(review.teachers()).isEqualTo(imported(p -> p.is(Role.TEACHER))).isPositive();
        assertThat(review.classes())
                .isEqualTo(
                        (int)
                                world.activeRoster().values().stream()
                                        .filter(image -> image.roster() instanceof RosterClass)
                                        .count());
        assertThat(review.grades().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(review.students());
    }

    @Test
    @DisplayName("A10, P40: sections bring their people along, and a fixed list is warned of")
    void warnsWhereEverybodyComesThroughSections() {
        begin(albert());

        SharedReview review = review();

        assertThat(review.students()).isPositive();
        assertThat(review.teachers()).isPositive();
        assertThat(review.remarks())
                .containsExactly(
                        new Remark(Remark.Code.EVERYBODY_THROUGH_CLASSES, "", review.classes()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STUDENT", "TEACHER"})
    @DisplayName("A10: nothing is warned of where somebody is shared who is in no class")
    void warnsOfNothingWhereSomebodyIsInNoClass(Role role) {
        begin(albert());
        world.portal.put(SampleRoster.person("outside", role, SmallDistrict.school(0)));

        assertThat(review().remarks()).isEmpty();
    }

    @Test
    @DisplayName("A16: a teacher without a class is counted with none")
    void countsATeacherWithoutAClass() {
        begin(albert());
        world.portal.put(SampleRoster.person("outside", Role.TEACHER, SmallDistrict.school(0)));

        assertThat(review().teaching())
                .containsEntry("outside", new SharedReview.TeacherCounts(0, 0));
    }

    @Test
    @DisplayName("A6: a run whose gate has closed meanwhile is refused before it reads anybody")
    void refusesARunBehindAClosedGate() {
        begin(DistrictSettings.standard(FirstRoster.AUTO));
        world.tick();
        var pausing = Ask.of(OnboardingEvent.PAUSE, STAFF).forPurposes(Set.of(Purpose.ROSTERING));
        assertThat(world.advance().take(SyncWorld.DISTRICT, pausing))
                .isInstanceOf(Outcome.Taken.class);

        world.drain();

        assertThat(world.lastRun().code()).contains(ErrorCode.DISTRICT_PAUSED);
        assertThat(world.activeRoster()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Updates.class,
            names = {"LOGIN", "REQUEST"})
    @DisplayName("X5, §3.6: updated at sign-ins or on request, no tick reads a roster again")
    void leavesUpdatesToOthers(Updates updates) {
        begin(updated(updates));
        quarterOfAnHour();
        String first = world.lastRun().id();

        world.clock.advance(Duration.ofDays(3));
        quarterOfAnHour();

        assertThat(world.lastRun().id()).isEqualTo(first);
    }

    @Test
    @DisplayName("R28: updated on request, somebody who asks is served")
    void servesARequest() {
        begin(updated(Updates.REQUEST));
        quarterOfAnHour();
        String first = world.lastRun().id();

        world.request(RunMode.FULL);
        world.drain();

        assertThat(world.lastRun().id()).isNotEqualTo(first);
        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    @DisplayName("A4: the launch date comes with a tick, and is told once")
    void launchesByTheTick() {
        begin(albert());
        LocalDate day = world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
        Ask request =
                Ask.of(OnboardingEvent.REQUEST, STAFF)
                        .forPurposes(BOTH)
                        .on(new LaunchDate(Optional.of(day), ZoneOffset.UTC));
        world.advance().take(SyncWorld.DISTRICT, request);
        take(OnboardingEvent.APPROVE);
        quarterOfAnHour();
        assertThat(world.connection().onboarding().signIn().stage()).isEqualTo(Stage.SCHEDULED);

        world.clock.advance(Duration.ofDays(2));
        quarterOfAnHour();
        quarterOfAnHour();

        assertThat(world.connection().onboarding().signIn().stage()).isEqualTo(Stage.LAUNCHED);
        assertThat(world.outbox.entries())
                .extracting(entry -> entry.fact().kind())
                .containsOnlyOnce(FactKind.LAUNCHED);
    }

    @Test
    @DisplayName("A5, P48: what a crash left untold is told by the next tick, once")
    void tellsWhatACrashLeftUntold() {
        begin(albert());
        var lost =
                new AdvanceOnboarding(
                        world.stores.connections(),
                        new TellDecisions(world.stores.connections(), world.journal, new Broken()),
                        world.clock);
        Ask request = Ask.of(OnboardingEvent.REQUEST, STAFF).forPurposes(BOTH);
        assertThatThrownBy(() -> lost.take(SyncWorld.DISTRICT, request))
                .isInstanceOf(IllegalStateException.class);

        quarterOfAnHour();
        quarterOfAnHour();

        assertThat(world.outbox.entries())
                .extracting(entry -> entry.fact().kind())
                .containsExactly(FactKind.REQUESTED);
        assertThat(world.connection().onboarding().untold()).isEmpty();
        assertThat(world.journal.page(SyncWorld.DISTRICT, "", 9).decisions()).hasSize(1);
    }

    private int imported(Predicate<Person> which) {
        return (int)
                world.activeRoster().values().stream()
                        .map(Image::roster)
                        .filter(record -> record instanceof Person person && which.test(person))
                        .count();
    }

    private void begin(DistrictSettings settings) {
        SmallDistrict.fill(world.portal, 2);
        world.beginningWith(settings);
        if (settings.firstRoster() == FirstRoster.REQUEST) {
            world.tick();
        }
    }

    /** What the vendor's staff look at once the district has set up its sharing. */
    private SharedReview review() {
        take(OnboardingEvent.REQUEST);
        take(OnboardingEvent.APPROVE);
        take(OnboardingEvent.SHARE);
        world.request(RunMode.PREVIEW);
        world.drain();
        return new ReviewShared(world.stores.runs(), world.stores.plans())
                .of(SyncWorld.DISTRICT)
                .orElseThrow();
    }

    private void quarterOfAnHour() {
        world.clock.advance(Duration.ofMinutes(15));
        world.tick();
        world.drain();
    }

    private void take(OnboardingEvent event) {
        Ask ask = Ask.of(event, STAFF);
        Ask whole = event == OnboardingEvent.REQUEST ? ask.forPurposes(BOTH) : ask;
        assertThat(world.advance().take(SyncWorld.DISTRICT, whole))
                .isInstanceOf(Outcome.Taken.class);
    }

    private static DistrictSettings albert() {
        return DistrictSettings.standard(FirstRoster.REQUEST)
                .withOnboarding(
                        new OnboardingSettings(
                                Set.of(Gate.REQUEST, Gate.REVIEW),
                                Pairing.REQUIRED,
                                Enabling.AUTO,
                                Updates.LOGIN,
                                0));
    }

    private static DistrictSettings updated(Updates updates) {
        return DistrictSettings.standard(FirstRoster.AUTO)
                .withOnboarding(OnboardingSettings.standard().withUpdates(updates));
    }

    /** An outbox that is out of reach. */
    private static final class Broken implements Outbox {
        @Override
        public boolean put(dev.rollcall.notice.Party party, Fact fact) {
            throw new IllegalStateException("out of reach");
        }

        @Override
        public boolean withdraw(dev.rollcall.notice.Party party, String key) {
            throw new IllegalStateException("out of reach");
        }

        @Override
        public Optional<Entry> find(dev.rollcall.notice.Party party, String key) {
            throw new IllegalStateException("out of reach");
        }
    }
}
