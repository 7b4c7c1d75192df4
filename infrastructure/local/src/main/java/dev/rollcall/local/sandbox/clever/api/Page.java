package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The links of one page of a list. A full page has a next one, which may turn out to be empty.
 *
 * @param call what was asked
 * @param request which page that is
 * @param fault what is to go wrong with it
 */
record Page(Call call, PageRequest request, Optional<Fault> fault) {
    private static final String FOREIGN = "https://portal.example.com";

    /** Whether the page shows nothing although there is something. */
    boolean isEmptied() {
        return is(FaultKind.EMPTY_FIRST_PAGE) && request.isFirst();
    }

    /**
     * @param ids the ids on the page, ascending
     */
    List<Link> links(List<String> ids) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("self", call.target()));
        if (!ids.isEmpty() && hasPrevious(ids.size())) {
            links.add(new Link("prev", uri("ending_before", ids.getFirst())));
        }
        if (!ids.isEmpty() && hasNext(ids.size())) {
            links.add(new Link("next", next(ids.getLast())));
        }
        return links;
    }

    private boolean hasPrevious(int size) {
        return request.isBackward() ? size == request.limit() : request.after().isPresent();
    }

    private boolean hasNext(int size) {
        boolean usual = request.isBackward() ? !request.isLast() : size == request.limit();
        return usual || is(FaultKind.LOOPING_NEXT) || is(FaultKind.FOREIGN_NEXT);
    }

    private String next(String last) {
        if (is(FaultKind.LOOPING_NEXT)) {
            return call.target();
        }
        String usual = uri("starting_after", last);
        return is(FaultKind.FOREIGN_NEXT) ? FOREIGN + usual : usual;
    }

    private String uri(String parameter, String id) {
        Query same = call.query().without("starting_after").without("ending_before");
        return call.path() + same.with(parameter, id);
    }

    private boolean is(FaultKind kind) {
        return fault.filter(kind::isOf).isPresent();
    }
}
