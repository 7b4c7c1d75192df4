package dev.rollcall.handlers.console.action;

import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.district.ConnectionPatch.Wish;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.Widgets;
import dev.rollcall.handlers.console.action.DistrictAction.Back;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.StartResult;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.queue.Redrive;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every action there is. */
public final class Actions {

    /** The parameter that names an action. */
    public static final String PARAMETER = "action";

    private final StartSync start;
    private final ChangeConnection change;
    private final DecideHeld held;
    private final Redrive redrive;
    private final StaffActions staff;
    private final Journal journal;

    private Actions(ActionPorts ports) {
        start =
                new StartSync(
                        ports.connections(),
                        ports.runs(),
                        ports.queue(),
                        ports.runIds(),
                        ports.clock());
        change = new ChangeConnection(ports.connections(), ports.clock());
        held = new DecideHeld(ports.connections(), ports.runs(), ports.queue(), ports.clock());
        redrive = ports.redrive();
        journal = new Journal(ports.log());
        staff = StaffActions.over(ports, start, change, journal);
    }

    public static Widgets over(ActionPorts ports) {
        return new Widgets(PARAMETER, "action-unknown", new Actions(ports).all());
    }

    private List<Widget> all() {
        return Stream.concat(ofRuns().stream(), staff.all().stream()).toList();
    }

    private List<Widget> ofRuns() {
        return List.of(
                onDistrict(
                        "sync",
                        "Asks for a full run, or leaves the wish with the run that is open.",
                        pressed -> started(pressed.district(), RunMode.FULL)),
                onDistrict(
                        "preview",
                        "Asks for a run that reads and plans, and changes nothing.",
                        pressed -> started(pressed.district(), RunMode.PREVIEW)),
                onDistrict(
                        "pause",
                        "Stops all work on the district; nobody of it can sign in meanwhile.",
                        pressed -> changed(pressed.district(), Wish.PAUSE)),
                onDistrict(
                        "resume",
                        "Takes up the work again, with a full run.",
                        pressed -> changed(pressed.district(), Wish.RESUME)),
                approve(),
                discard(),
                new RedriveAction(redrive, journal));
    }

    private Widget onDistrict(String name, String words, DistrictAction.Deed deed) {
        return new DistrictAction(name, words, List.of(), deed, Back.DISTRICT, journal);
    }

    private Widget approve() {
        return new HeldAction(
                "approve",
                "Lets the held part of a run be applied, once, within seven days.",
                "Approved: the held part is being applied.",
                held::approve,
                journal);
    }

    private Widget discard() {
        return new HeldAction(
                "discard",
                "Drops the held part of a run; the people in it stay as they are.",
                "Discarded: nothing of the held part will be applied.",
                (district, run, fingerprint, by) -> held.discard(district, run, by),
                journal);
    }

    private Result started(DistrictId district, RunMode mode) {
        return switch (start.request(district, mode, Trigger.OPERATOR)) {
            case StartResult.Opened _ ->
                    Result.done(
                            "opened", "Queued: it shows among the district's runs in a moment.");
            case StartResult.Joined _ -> Result.done("joined", joined(mode));
            case StartResult.Crowded _ ->
                    Result.refused(
                            "parts-waiting", "Too many parts of the district wait to be read.");
            case StartResult.UnknownDistrict _ -> Result.unknownDistrict();
            case StartResult.NotActive(ConnectionState state) -> notActive(state);
            case StartResult.NotReady(Blocker blocker) ->
                    Result.refused(
                            blocker.code(), "The onboarding is not so far; see who must act next.");
        };
    }

    private static String joined(RunMode mode) {
        return mode == RunMode.PREVIEW
                ? "A run of the district is open, so there is no preview. Press again once it has ended."
                : "A run of the district is open already; what it may miss follows it.";
    }

    private Result changed(DistrictId district, Wish wish) {
        var patch = new ConnectionPatch(wish, UnaryOperator.identity());
        return switch (change.change(district, patch)) {
            case ChangeConnection.Outcome.Changed(var after) ->
                    Result.done(
                            after.state().name().toLowerCase(Locale.ROOT),
                            wish == Wish.PAUSE
                                    ? "Paused: nothing is read or written until it is resumed."
                                    : "Active: a full run follows.");
            case ChangeConnection.Outcome.Unknown _ -> Result.unknownDistrict();
            case ChangeConnection.Outcome.Disconnected _ -> notActive(ConnectionState.DISCONNECTED);
            case ChangeConnection.Outcome.NotEnabled _ -> notActive(ConnectionState.NOT_ENABLED);
        };
    }

    private static Result notActive(ConnectionState state) {
        return switch (state) {
            case PAUSED, ACTIVE ->
                    Result.refused("district-paused", "The district is paused. Resume it first.");
            case NOT_ENABLED ->
                    Result.refused(
                            "district-not-enabled",
                            "The district has not switched the application on in its portal.");
            case DISCONNECTED ->
                    Result.refused(
                            "district-disconnected",
                            "The portal no longer lists the district for this application.");
        };
    }
}
