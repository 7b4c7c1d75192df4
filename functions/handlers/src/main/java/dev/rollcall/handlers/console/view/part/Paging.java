package dev.rollcall.handlers.console.view.part;

import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.html.Html;

import java.util.List;
import java.util.Map;

/**
 * A page of a list that is there as a whole.
 *
 * @param rows those of the page
 * @param page its number, from 1 on
 * @param size how many rows a page has at most
 * @param total how many rows there are in all
 */
public record Paging<T>(List<T> rows, int page, int size, int total) {

    /** The page; the last one where there are not so many. */
    public static <T> Paging<T> of(List<T> all, int page, int size) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.min(page, last);
        int from = (shown - 1) * size;
        return new Paging<>(
                all.subList(from, Math.min(from + size, all.size())), shown, size, all.size());
    }

    /** Where in the list this is, and the ways to its neighbours. */
    public Html html(String what, Links links, Map<String, String> here) {
        int from = (page - 1) * size;
        String place =
                rows.isEmpty()
                        ? "none"
                        : "%s–%s of %s %s"
                                .formatted(
                                        Elements.number(from + 1),
                                        Elements.number(from + rows.size()),
                                        Elements.number(total),
                                        what);
        return Elements.row(
                Elements.quiet(place),
                page > 1 ? turn("Back", page - 1, links, here) : Html.NONE,
                from + rows.size() < total ? turn("Next", page + 1, links, here) : Html.NONE);
    }

    private static Html turn(String label, int page, Links links, Map<String, String> here) {
        return links.again(label, Links.and(here, Map.of("page", Integer.toString(page)))).html();
    }
}
