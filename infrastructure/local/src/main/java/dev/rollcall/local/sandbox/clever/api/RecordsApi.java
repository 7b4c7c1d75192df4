package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.ObjectIds;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers for lists of records, for single ones, and for what hangs on a single one. */
final class RecordsApi {
    Reply answer(ApiCall ask) {
        List<String> words = ask.words();
        Optional<Collection> collection = Collection.named(words.getFirst());
        if (collection.isEmpty() || words.size() > 3) {
            return Pages.notFound(ask.call());
        }
        if (words.size() == 1) {
            return list(ask, all(ask, collection.get().kind()));
        }
        return ask.district()
                .data()
                .read(() -> find(ask, collection.get().kind(), words.get(1)))
                .map(ref -> words.size() == 2 ? one(ask, ref) : related(ask, ref, words.get(2)))
                .orElseGet(() -> new Refusal(404, "resource not found").reply());
    }

    private static Listing all(ApiCall ask, Kind kind) {
        District data = ask.district().data();
        int rows = data.read(() -> data.rows(kind));
        return new Listing(kind, rows, row -> data.shown().includes(kind, row));
    }

    private static Optional<RecordRef> find(ApiCall ask, Kind kind, String id) {
        return ask.district().ids().row(kind, id).stream()
                .filter(row -> ask.district().data().shown().includes(kind, row))
                .mapToObj(row -> new RecordRef(kind, row))
                .findFirst();
    }

    private static Reply one(ApiCall ask, RecordRef ref) {
        return Reply.json(200, new RecordBody(ask, ref));
    }

    private static Reply related(ApiCall ask, RecordRef from, String word) {
        District data = ask.district().data();
        Relations relations = new Relations(data);
        if (word.equals("resources")) {
            return DataApi.resources(ask);
        }
        Optional<RecordRef> one = data.read(() -> relations.one(from, word));
        Optional<Listing> many = data.read(() -> relations.many(from, word));
        return one.map(ref -> one(ask, ref))
                .or(() -> many.map(listing -> list(ask, narrowed(ask, from, listing))))
                .orElseGet(() -> Pages.notFound(ask.call()));
    }

    /** {@code primary=true} leaves only main schools, and people at their main school. */
    private static Listing narrowed(ApiCall ask, RecordRef from, Listing listing) {
        District data = ask.district().data();
        if (ask.query().first("primary").filter("true"::equals).isEmpty()) {
            return listing;
        }
        return switch (from.kind()) {
            case PERSON -> listing.only(row -> row == data.people().home(from.row()));
            case SCHOOL -> listing.only(row -> data.people().home(row) == from.row());
            case DISTRICT, TERM, COURSE, SECTION -> listing;
        };
    }

    private static Reply list(ApiCall ask, Listing everything) {
        District data = ask.district().data();
        Listing listing =
                everything.kind() == Kind.PERSON
                        ? RoleFilter.apply(everything, data, ask.query())
                        : everything;
        if (ask.asksForCount()) {
            return count(ask, data.read(listing::count));
        }
        Page page = ask.page();
        int[] rows = page.isEmptied() ? new int[0] : data.read(() -> rows(ask, page, listing));
        List<RecordRef> refs =
                Arrays.stream(rows).mapToObj(row -> new RecordRef(listing.kind(), row)).toList();
        List<String> ids = refs.stream().map(ask.district().ids()::of).toList();
        return Reply.json(200, new ListBody(ask.district(), ask.version(), refs, page.links(ids)));
    }

    private static int[] rows(ApiCall ask, Page page, Listing listing) {
        PageRequest request = page.request();
        if (request.isLast()) {
            return listing.before(listing.size(), request.limit());
        }
        ObjectIds ids = ask.district().ids();
        return request.before()
                .map(id -> listing.before(ids.ceiling(listing.kind(), id), request.limit()))
                .orElseGet(() -> listing.after(start(ids, request, listing), request.limit()));
    }

    private static int start(ObjectIds ids, PageRequest request, Listing listing) {
        return request.after().map(id -> ids.floor(listing.kind(), id)).orElse(-1);
    }

    private static Reply count(ApiCall ask, long count) {
        List<Link> links = List.of(new Link("self", ask.call().target()));
        return Reply.json(
                200,
                Json.object(fields -> {
                    fields.number("count", count);
                    Link.write(fields, links);
                }));
    }
}
