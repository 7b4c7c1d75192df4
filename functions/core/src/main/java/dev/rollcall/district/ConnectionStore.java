package dev.rollcall.district;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The district directory. Reads are strongly consistent. */
public interface ConnectionStore {

    /** The district's connection, if the portal ever listed it. */
    Optional<Connection> find(DistrictId district);

    /**
     * Stores a new connection. Answers false, changing nothing, when one is there already: exactly
     * one of several concurrent calls answers true.
     */
    boolean create(DistrictId district, Connection connection);

    /**
     * Reads, changes and writes back as one atomic step, repeating the change when another writer
     * came in between; the function may therefore run several times and must be pure. A change that
     * returns its argument is not written. Answers the connection as it now stands; empty when
     * there is none.
     */
    Optional<Connection> update(DistrictId district, UnaryOperator<Connection> change);

    /**
     * A page of all connections in a stable order. At most {@code limit} rows, at least one unless
     * the directory has no more; the cursor is opaque and absent on the last page.
     *
     * @param cursor empty text for the first page
     */
    DirectoryPage page(String cursor, int limit);

    /**
     * Every district in brief, in no particular order. Eventually consistent: what was written a
     * moment ago may be missing. Reads the whole directory by its buckets, whose cost is that of
     * the connections themselves, about a read unit for each four.
     */
    List<DistrictBrief> briefs();

    /**
     * A page of the directory.
     *
     * @param connections the rows
     * @param next where the next page begins; absent on the last page
     */
    record DirectoryPage(List<Connection> connections, Optional<String> next) {
        public DirectoryPage {
            connections = List.copyOf(connections);
        }
    }
}
