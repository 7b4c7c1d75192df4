package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.util.List;
import java.util.Optional;

/** The districts for which Clever has given us a token; always asked anew. */
final class CleverDirectory implements PortalDirectory {

    private final CleverTokens tokens;
    private final CleverApi api;

    CleverDirectory(CleverTokens tokens, CleverApi api) {
        this.tokens = tokens;
        this.api = api;
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

    @Override
    public Fetch<Optional<DistrictContact>> contact(DistrictId district) {
        return Fetches.then(
                api.ask(district, api.address("districts"), BodyLimit.SMALL),
                answer -> DistrictContacts.read(answer, district.key()));
    }
}
