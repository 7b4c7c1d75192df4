package dev.rollcall.bench;

import dev.rollcall.bench.call.Redeem;
import dev.rollcall.bench.call.RosterReads;
import dev.rollcall.bench.call.SignInCallback;
import dev.rollcall.bench.call.WebhookAccept;
import dev.rollcall.bench.call.Widgets;
import dev.rollcall.bench.pipeline.ChangedRun;
import dev.rollcall.bench.pipeline.ClassLinkRun;
import dev.rollcall.bench.pipeline.EventDelta;
import dev.rollcall.bench.pipeline.FirstRun;
import dev.rollcall.bench.pipeline.ImportWithSignIns;
import dev.rollcall.bench.pipeline.ManyDistricts;
import dev.rollcall.bench.pipeline.PeerSync;
import dev.rollcall.bench.pipeline.SeatChange;
import dev.rollcall.bench.pipeline.UnchangedRun;
import dev.rollcall.bench.start.ColdStart;
import dev.rollcall.bench.start.WorkerHeap;

import java.util.List;

/** All there are, in the order in which they run. */
public final class Scenarios {
    private static final int FEW = 1;
    private static final int SOME = 10;

    private Scenarios() {}

    public static List<Scenario> all() {
        return List.of(
                new FirstRun(),
                new UnchangedRun(),
                new ChangedRun(FEW),
                new ChangedRun(SOME),
                new EventDelta(),
                new ClassLinkRun(),
                new PeerSync(),
                new SeatChange(),
                new ImportWithSignIns(),
                new ManyDistricts(),
                new SignInCallback(),
                new Redeem(),
                new WebhookAccept(),
                new RosterReads(),
                new ColdStart(),
                new Widgets(),
                new WorkerHeap());
    }

    /**
     * Those that the options name.
     *
     * @throws IllegalArgumentException with one sentence for the person at the terminal
     */
    public static List<Scenario> of(BenchOptions options) {
        List<String> wanted = options.scenarios();
        List<String> known = all().stream().map(Scenario::name).toList();
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("the scenarios are " + String.join(", ", known));
        }
        return all().stream()
                .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                .toList();
    }
}
