package dev.rollcall.schedule;

import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.FollowUp;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.check.Checker;
import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.Setting.Start;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Times in which nothing goes wrong: before a schedule, and after it. */
final class Calm {
    private static final int MOST_MESSAGES = 2_000;
    private static final int TICKS_OF_A_DAY = 96;

    private final World world;

    Calm(World world) {
        this.world = world;
    }

    /** The neighbour has its roster; the district too, unless it is to be new. */
    void begin(Start start) {
        tick();
        if (start == Start.NEW) {
            drainNeighbour();
        } else {
            drain();
        }
    }

    /** Lets everything end, and two full runs bring what is still missing. */
    void comeToRest() {
        world.portal().list(World.DISTRICT);
        new ChangeConnection(world.stores().connections(), world.clock())
                .change(
                        World.DISTRICT,
                        new ConnectionPatch(ConnectionPatch.Wish.RESUME, same -> same));
        drain();
        for (int tick = 0; tick < TICKS_OF_A_DAY && (tick < 2 || isBusy()); tick++) {
            world.clock().advance(Duration.ofMinutes(15));
            tick();
            drain();
        }
        for (int round = 0; round < 2; round++) {
            fullRun();
            approveAll();
        }
    }

    /** I-4: every message that ever called for work comes once more, and changes nothing. */
    void repeatEverything(Checker checker) {
        Object before = everything();
        world.queue().sent().stream()
                .map(Sent::message)
                .filter(SyncMessage.Slice.class::isInstance)
                .distinct()
                .forEach(this::work);
        drain();
        if (!before.equals(everything())) {
            checker.breach("I-4", before + " became " + everything());
        }
    }

    /** I-11: somebody who was archived comes back, and is stored as before, with a seat. */
    void bringBack(Checker checker) {
        world.roster(World.DISTRICT).stream()
                .filter(each -> !each.isActive() && each.key().kind() == Kind.PERSON)
                .findFirst()
                .ifPresent(each -> bringBack((Person) each.image().roster(), checker));
    }

    private void bringBack(Person person, Checker checker) {
        world.portal().put(person);
        fullRun();
        boolean isStored =
                world.roster(World.DISTRICT).stream()
                        .filter(StoredRecord::isActive)
                        .anyMatch(each -> each.image().roster().equals(person));
        boolean isSeated =
                world.seats(Setting.MAIN).stream()
                        .anyMatch(each -> each.personId().equals(person.id()));
        if (!isStored || isSeated != person.isStudent()) {
            checker.breach("I-11", person + " did not come back whole");
        }
    }

    private Object everything() {
        return List.of(
                world.roster(World.DISTRICT),
                world.seats(Setting.MAIN),
                world.seats(Setting.LICENSED),
                world.stores().seats().ledger(World.DISTRICT, Setting.MAIN),
                world.stores().seats().ledger(World.DISTRICT, Setting.LICENSED),
                world.outbox().entries(),
                world.runs(),
                world.log().ended());
    }

    private boolean isBusy() {
        return world.connection().openRun().isPresent()
                || world.connection().schedule().followUp() != FollowUp.NONE;
    }

    private void fullRun() {
        world.stage().whole(turn("full"), () -> world.staff().request(RunMode.FULL));
        drain();
    }

    private void approveAll() {
        world.runs().stream()
                .filter(run -> run.phase() == RunPhase.HELD)
                .map(Run::id)
                .forEach(this::approve);
    }

    private void approve(String runId) {
        Run run = world.stores().runs().find(World.DISTRICT, runId).orElseThrow();
        if (run.phase() == RunPhase.HELD) {
            world.stage().whole(turn("approve"), () -> world.staff().approve(run));
            drain();
        }
    }

    private void tick() {
        world.stage().whole(turn("tick"), () -> world.staff().tick());
    }

    private void drain() {
        for (int done = 0; done < MOST_MESSAGES; done++) {
            Optional<Sent> next = world.queue().take();
            if (next.isEmpty()) {
                return;
            }
            deliver(next.get());
        }
        throw new AssertionError("the queue does not run dry");
    }

    private void drainNeighbour() {
        Optional<Sent> next = ofNeighbour();
        while (next.isPresent()) {
            deliver(next.get());
            next = ofNeighbour();
        }
    }

    private Optional<Sent> ofNeighbour() {
        return world.queue().take(each -> each.district().equals(World.NEIGHBOUR));
    }

    private void deliver(Sent sent) {
        world.clock().advanceTo(sent.visibleAt());
        work(sent.message());
    }

    private void work(SyncMessage message) {
        Turn turn = new Turn(message.toString(), message, world.clock().nanos());
        world.stage().whole(turn, () -> world.staff().work(message));
    }

    private Turn turn(String what) {
        return new Turn(what, null, world.clock().nanos());
    }
}
