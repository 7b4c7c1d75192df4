package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.sync.read.RosterSource.Fetch;

/** A way to districts' servers. */
interface Servers {

    /** The district's server. */
    Fetch<Server> of(Connection connection);

    /** The server after it refused us: another one, or the same when nothing has changed. */
    Fetch<Server> insteadOf(Connection connection, Server refused);
}
