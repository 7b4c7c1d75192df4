package dev.rollcall.schedule.witness;

import dev.rollcall.district.Connection;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.schedule.stage.Turn;
import dev.rollcall.schedule.witness.Effect.PageAsked;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What portals served, by the read it was served to. A read goes over several slices: the next one
 * goes on from the checkpoint, or begins anew by asking for the district's name.
 */
public final class Readings {
    private final Supplier<Turn> turn;
    private final Consumer<Effect> effects;
    private final Served served = new Served();
    private final Map<Turn, Reading> current = new HashMap<>();
    private final Map<String, Reading> checkpoints = new HashMap<>();
    private final Map<String, Reading> plans = new HashMap<>();

    Readings(Supplier<Turn> turn, Consumer<Effect> effects) {
        this.turn = turn;
        this.effects = effects;
    }

    /** Every value ever served. */
    public Served served() {
        return served;
    }

    /** What a run's sealed plan was made from. */
    public Optional<Reading> ofPlan(String runId) {
        return Optional.ofNullable(plans.get(runId));
    }

    /** What was served to one errand so far. */
    public Optional<Reading> of(Turn errand) {
        return Optional.ofNullable(current.get(errand));
    }

    public RosterSource watch(RosterSource source) {
        return Faulty.wrap(RosterSource.class, source, this::ask);
    }

    private @Nullable Object ask(Invocation question) throws Throwable {
        if (question.call().method().equals("districtName")) {
            current.put(turn.get(), new Reading());
        }
        boolean isOfList = question.arguments(SourceCollection.class).findFirst().isPresent();
        if (isOfList && question.call().method().equals("page")) {
            effects.accept(new PageAsked(turn.get(), question.argument(Connection.class).id()));
        }
        Object answer = question.proceed();
        if (answer instanceof Fetch.Got<?>(Page page)) {
            page(question, page);
        }
        if (answer instanceof Fetch.Missing<?>) {
            question.arguments(RecordKey.class).forEach(reading()::missing);
        }
        if (answer instanceof Fetch.Got<?>(EventPage page)) {
            page.events().forEach(reading()::event);
            page.events().forEach(served::event);
        }
        return answer;
    }

    private void page(Invocation question, Page page) {
        served.page(page);
        Optional<SourceCollection> list = question.arguments(SourceCollection.class).findFirst();
        if (list.isPresent()) {
            reading().page(list.get(), page);
        } else {
            reading().part(page);
        }
    }

    private Reading reading() {
        return current.computeIfAbsent(turn.get(), this::resumed);
    }

    private Reading resumed(Turn of) {
        return of.message() instanceof SyncMessage.Slice slice
                ? Optional.ofNullable(checkpoints.get(key(slice.runId(), slice.slice())))
                        .map(Reading::copy)
                        .orElseGet(Reading::new)
                : new Reading();
    }

    void saved(Run run) {
        if (turn.get().message() instanceof SyncMessage.Slice slice
                && slice.runId().equals(run.id())) {
            saved(run, slice.slice());
        }
    }

    private void saved(Run run, int worked) {
        int next = run.progress().slice();
        if (run.progress().checkpoint().isPresent() && next > worked) {
            checkpoints.put(key(run.id(), next), reading().copy());
        }
        if (run.plan().isPresent()) {
            plans.putIfAbsent(run.id(), reading());
        }
    }

    private static String key(String runId, int slice) {
        return runId + " " + slice;
    }
}
