package dev.rollcall.handlers.console.view.person;

import dev.rollcall.explain.Explanation;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Notice;
import dev.rollcall.handlers.console.widget.Tone;
import dev.rollcall.handlers.html.Html;

import java.util.List;
import java.util.Map;

/**
 * Those whose SIS id is what was asked for by: a portal's id and a SIS id may be the same text, and
 * several people may have one SIS id (P16).
 */
final class Namesakes {

    private Namesakes() {}

    static Html html(Explanation explained, List<String> bySisId, Links links) {
        List<String> others =
                bySisId.stream().filter(id -> !id.equals(explained.personId())).toList();
        return others.isEmpty()
                ? Html.NONE
                : Html.of(
                        Notice.of(Tone.WARN, words(explained, others.size())),
                        Elements.list(others.stream().map(id -> link(explained, id, links))));
    }

    private static String words(Explanation explained, int others) {
        return explained.record().isPresent()
                ? "Explained is who has this id at the portal; as a SIS id others have it:"
                : "Nobody has this id at the portal, but as a SIS id "
                        + others
                        + " people have it:";
    }

    private static Html link(Explanation explained, String id, Links links) {
        Map<String, String> there =
                Map.of(
                        "widget",
                        "explain",
                        "district",
                        explained.district().asString(),
                        "person",
                        id);
        return links.again(id, there).html();
    }
}
