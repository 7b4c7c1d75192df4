package dev.rollcall.bench.pipeline;

import dev.rollcall.district.Connection;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.util.Optional;
import java.util.function.Consumer;

/** Every page of a district, one after another. */
final class PageWalk {
    private PageWalk() {}

    static void of(RosterSource source, Connection connection, Consumer<Page> each) {
        for (SourceCollection collection : source.collections(connection)) {
            Optional<String> cursor = Optional.of("");
            while (cursor.isPresent()) {
                Page page = got(source.page(connection, collection, cursor.get()));
                each.accept(page);
                cursor = page.next();
            }
        }
    }

    private static Page got(Fetch<Page> fetch) {
        if (fetch instanceof Fetch.Got<Page>(Page page)) {
            return page;
        }
        throw new IllegalStateException("the portal answered " + fetch);
    }
}
