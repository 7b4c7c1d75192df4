package dev.rollcall.schedule;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.schedule.step.Errand;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.Staff;
import dev.rollcall.schedule.world.TinyDistrict;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.Seat;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Turns an errand into work on what there is at that moment; nothing where there is none. */
final class Errands {
    private final World world;
    private final Staff staff;
    private final Post post;
    private final Reached reached;

    Errands(World world, Post post, Reached reached) {
        this.world = world;
        this.staff = world.staff();
        this.post = post;
        this.reached = reached;
    }

    /** Work to be done, and the message it was taken from if it was. */
    record Prepared(Turn turn, Runnable work, @Nullable Sent message) {}

    Optional<Prepared> of(Errand errand) {
        return switch (errand) {
            case Errand.Take(int pick) -> post.take(pick).map(this::message);
            case Errand.TakeAgain(int pick) -> post.takeAgain(pick).map(this::message);
            case Errand.Redrive() -> {
                post.redrive();
                yield Optional.empty();
            }
            case Errand.Tick() -> asked("tick", staff::tick);
            case Errand.Request(var mode) -> asked("request " + mode, () -> staff.request(mode));
            case Errand.RequestPart(Level level, int pick) ->
                    asked("part " + level, () -> staff.request(part(level, pick)));
            case Errand.Approve(int pick) -> held(pick).flatMap(run -> decided("approve", run));
            case Errand.Discard(int pick) -> held(pick).flatMap(run -> decided("discard", run));
            case Errand.GiveSeat(int pick) ->
                    waiting(pick)
                            .flatMap(student ->
                                    asked(
                                            "give seat",
                                            () -> note(staff.seat(student), "seat given")));
            case Errand.Hint(int pick) -> asked("hint", () -> staff.hint("delivery-" + pick));
            case Errand.SignIn(int pick) -> asked("sign-in", () -> staff.signIn(teacher(pick)));
        };
    }

    private Prepared message(Sent sent) {
        return new Prepared(
                new Turn(sent.message().toString(), sent.message(), now()),
                () -> staff.work(sent.message()),
                sent);
    }

    private Optional<Prepared> asked(String what, Runnable work) {
        return Optional.of(new Prepared(new Turn(what, null, now()), work, null));
    }

    private long now() {
        return world.clock().nanos();
    }

    private Optional<Prepared> decided(String what, Run held) {
        return asked(
                what + " " + held.id(),
                what.equals("approve")
                        ? () -> note(staff.approve(held), "held run approved")
                        : () -> note(staff.discard(held), "held run discarded"));
    }

    private Optional<Run> held(int pick) {
        List<Run> held = world.runs().stream().filter(run -> run.phase() == RunPhase.HELD).toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(pick % held.size()));
    }

    private Optional<String> waiting(int pick) {
        List<String> waiting =
                world.seats(Setting.MAIN).stream()
                        .filter(seat -> seat.state().maySit())
                        .map(Seat::personId)
                        .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.get(pick % waiting.size()));
    }

    private void note(boolean happened, String what) {
        if (happened) {
            reached.fault(what);
        }
    }

    private static RosterScope part(Level level, int pick) {
        return new RosterScope(
                level,
                switch (level) {
                    case SCHOOL -> "school" + pick % 2;
                    case TEACHER -> teacher(pick);
                    case CLASS -> "s" + pick % 2 + "-class-" + pick / 2 % 2;
                    case STUDENT -> student(pick);
                });
    }

    private static String student(int pick) {
        return TinyDistrict.student(pick % 2, pick / 2 % 10);
    }

    private static String teacher(int pick) {
        return TinyDistrict.teacher(pick % 2, pick / 2 % 2);
    }
}
