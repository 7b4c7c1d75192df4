package dev.rollcall.handlers.console.view;

import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.sync.queue.WorkQueue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The run of each portal that has been open for the longest. SQS tells CloudWatch alone how old a
 * waiting message is; how long a run has been waited for, the directory knows.
 *
 * @param open districts with an open run, the one that waits longest first
 */
record OldestRuns(List<DistrictBrief> open) {

    static final String MEANING =
            "An open run was asked for and has not ended: it waits, is worked on, or is delayed.";

    static OldestRuns of(List<DistrictBrief> all) {
        return new OldestRuns(
                all.stream()
                        .filter(brief -> brief.openSince().isPresent())
                        .sorted(Comparator.comparing(OldestRuns::since))
                        .toList());
    }

    Html html(WorkQueue queue, Links links, Times times) {
        return switch (queue) {
            case CLEVER -> html(Portal.CLEVER, links, times);
            case CLASSLINK -> html(Portal.CLASSLINK, links, times);
            case LATER -> Html.NONE;
        };
    }

    private Html html(Portal portal, Links links, Times times) {
        Optional<DistrictBrief> oldest =
                open.stream().filter(brief -> brief.id().portal() == portal).findFirst();
        return oldest.map(brief ->
                        Html.of(
                                times.ago(since(brief)),
                                new Html(" "),
                                links.district(brief.id(), brief.id().asString()).html()))
                .orElseGet(() -> Elements.quiet("none"));
    }

    private static Instant since(DistrictBrief brief) {
        return brief.openSince().orElseThrow();
    }
}
