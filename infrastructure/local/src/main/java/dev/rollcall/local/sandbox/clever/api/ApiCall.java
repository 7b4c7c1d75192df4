package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.Query;

import java.util.List;
import java.util.Optional;

/**
 * A request to the data API whose token was good.
 *
 * @param call the request itself
 * @param version which version it speaks
 * @param district whose token it carries
 * @param fault what is to go wrong with the answer
 */
record ApiCall(Call call, ApiVersion version, CleverDistrict district, Optional<Fault> fault) {
    /** The words of the path behind the version. */
    List<String> words() {
        return call.segments().subList(1, call.segments().size());
    }

    Query query() {
        return call.query();
    }

    /** The path of a record or list of this version. */
    String path(String... words) {
        return "/" + version.word() + "/" + String.join("/", words);
    }

    Page page() {
        return new Page(call, PageRequest.of(call.query()), fault);
    }

    boolean asksForCount() {
        return query().isOnly("count") && query().first("count").filter("true"::equals).isPresent();
    }
}
