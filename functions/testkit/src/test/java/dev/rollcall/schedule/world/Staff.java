package dev.rollcall.schedule.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.seat.SeatStore.Taken;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.Decision;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.RefreshAtLogin;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.SyncWorker;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Ticker;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppedTimes;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryRefreshes;
import dev.rollcall.testkit.memory.InMemoryReplayGuard;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.Hint;
import dev.rollcall.webhook.SignedDelivery;
import dev.rollcall.webhook.WebhookLimits;
import dev.rollcall.webhook.WebhookSecret;
import dev.rollcall.webhook.WebhookSignature;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Everybody who asks something of the system, each as the functions' handlers would have it. */
public final class Staff {
    private static final WebhookSecret SECRET =
            WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[24]))
                    .orElseThrow();

    private final World world;
    private final PortalDirectory directory;
    private final RosterSource source;
    private final Stores stores;
    private final SyncQueue queue;
    private final SplittableRandom random;
    private final Heartbeat heartbeat;
    private final InMemoryOnboardingJournal journal = new InMemoryOnboardingJournal();
    private final AcceptWebhook webhook;
    private final RefreshAtLogin refresh;
    private final Ticker budget;
    private int ticks;

    Staff(
            World world,
            long seed,
            PortalDirectory directory,
            RosterSource source,
            Stores stores,
            SyncQueue queue,
            Ticker budget) {
        this.world = world;
        this.budget = budget;
        this.directory = directory;
        this.source = source;
        this.stores = stores;
        this.queue = queue;
        this.random = new SplittableRandom(seed);
        this.heartbeat = world.stage.wrap(Heartbeat.class, () -> {});
        this.webhook =
                new AcceptWebhook(
                        any -> List.of(SECRET),
                        body -> Optional.of(new Hint(new String(body, UTF_8), "")),
                        WebhookLimits.standard(),
                        new InMemoryReplayGuard(world.clock),
                        stores.connections(),
                        queue,
                        world.clock);
        this.refresh = new RefreshAtLogin(new InMemoryRefreshes(world.clock), start());
    }

    /** The sync function. */
    public void work(SyncMessage message) {
        Portals portals = new Portals(Map.of(Portal.CLEVER, source), List.of(directory));
        new SyncWorker(
                        portals,
                        stores,
                        queue,
                        SteppedTimes.of(world.clock, random),
                        new UsageMeter(),
                        world.log)
                .handle(message, new TimeBudget(budget, world.setting.slice()), heartbeat);
    }

    /** The schedule function. */
    public void tick() {
        DistrictSettings settings = world.setting.settings();
        AdvanceOnboarding advance =
                new AdvanceOnboarding(stores.connections(), telling(), world.clock);
        new ScheduleTick(
                        new Portals(Map.of(Portal.CLEVER, source), List.of(directory)),
                        stores,
                        queue,
                        SteppedTimes.of(world.clock, random),
                        Map.of(Portal.CLEVER, settings),
                        new KeepOnboarding(advance, telling(), world.clock),
                        world.log)
                .tick(world.clock.instant(), "tick-" + ticks++);
    }

    /** The account API is asked for a run. */
    public void request(RunMode mode) {
        start().request(World.DISTRICT, mode, Trigger.API);
    }

    public void request(RosterScope part) {
        start().request(World.DISTRICT, RunMode.FULL, part, Trigger.API);
    }

    /** An operator approves what they have looked at. */
    public boolean approve(Run held) {
        String fingerprint = held.plan().orElseThrow().fingerprint();
        return decide().approve(World.DISTRICT, held.id(), fingerprint, "operator")
                instanceof Decision.Done;
    }

    public boolean discard(Run held) {
        return decide().discard(World.DISTRICT, held.id(), "operator") instanceof Decision.Done;
    }

    /** A student who waits is given a free seat. */
    public boolean seat(String student) {
        return stores.seats()
                        .take(
                                World.DISTRICT,
                                1,
                                Setting.MAIN,
                                world.connection().settings().seats().main().pool(),
                                student,
                                world.clock.instant())
                == Taken.DONE;
    }

    /** A webhook says that something has changed. */
    public void hint(String delivery) {
        String at = Long.toString(world.clock.instant().getEpochSecond());
        byte[] body = World.DISTRICT.key().getBytes(UTF_8);
        String signature = WebhookSignature.sign(SECRET, delivery, at, body);
        webhook.accept(Portal.CLEVER, new SignedDelivery(delivery, at, signature, body));
    }

    /** A teacher signs in where updates come by login. */
    public void signIn(String teacher) {
        refresh.teacher(World.DISTRICT, teacher);
    }

    private DecideHeld decide() {
        return new DecideHeld(stores.connections(), stores.runs(), queue, world.clock);
    }

    private StartSync start() {
        RunIds ids = new RunIds(world.clock, random);
        return new StartSync(stores.connections(), stores.runs(), queue, ids, world.clock);
    }

    private TellDecisions telling() {
        return new TellDecisions(stores.connections(), journal, stores.outbox());
    }
}
