package dev.rollcall.portals.clever;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.util.List;

/** The districts for which Clever has given us a token; always asked anew. */
final class CleverDirectory implements PortalDirectory {

    private final CleverTokens tokens;

    CleverDirectory(CleverTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Portal portal() {
        return Portal.CLEVER;
    }

    @Override
    public Fetch<List<Listed>> districts() {
        return Fetches.then(
                tokens.readAnew(),
                read -> new Fetch.Got<>(read.districts().stream().map(Listed::live).toList()));
    }
}
