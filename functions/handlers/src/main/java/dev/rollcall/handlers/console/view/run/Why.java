package dev.rollcall.handlers.console.view.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;

/**
 * A record's id; of a person the way to the facts about them, in a window above the plan, so that
 * the place in it is not lost.
 */
record Why(DistrictId district, Links links) {

    Html of(RecordKey record) {
        return record.kind() == Kind.PERSON
                ? links.facts(district, record.id()).inPopup().html()
                : Elements.code(record.id());
    }
}
