package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.district.onboarding.Checklist.Row;
import dev.rollcall.district.onboarding.Checklist.State;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;

/** Who decided what, when, and who must act next (product.md R30). */
final class ChecklistTable {

    private ChecklistTable() {}

    static Html html(Checklist checklist, Times times) {
        Grid grid = Grid.of("For", "Stage", "State", "Must act", "Decided by", "When");
        checklist.rows().forEach(row -> grid.row(cells(row, times)));
        return Elements.wide(grid.or("Nothing is to be done."));
    }

    private static Html[] cells(Row row, Times times) {
        return new Html[] {
            Elements.text(Words.purpose(row.purpose())),
            Elements.text(Words.of(row.stage())),
            Elements.badge(Words.of(row.state()), tone(row.state())),
            row.state() == State.DONE ? Html.NONE : Elements.text(who(row.actor())),
            row.mark().map(mark -> Elements.text(decider(mark.by().party()))).orElse(Html.NONE),
            row.mark().map(mark -> times.ago(mark.at())).orElse(Html.NONE)
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case NEXT -> Tone.WARN;
            case LATER -> Tone.QUIET;
            case BLOCKED -> Tone.BAD;
        };
    }

    private static String decider(Party party) {
        return party == Party.SYSTEM ? "came by itself" : Words.of(party);
    }

    private static String who(Party party) {
        return party == Party.SYSTEM ? "comes by itself" : Words.of(party);
    }
}
