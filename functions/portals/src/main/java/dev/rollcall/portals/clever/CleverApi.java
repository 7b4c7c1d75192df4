package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictId;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;

/** Asks the Data API in a district's name. */
final class CleverApi {

    private final BoundedHttp http;
    private final BaseAddress base;
    private final String version;
    private final CleverTokens tokens;

    CleverApi(BoundedHttp http, BaseAddress base, String version, CleverTokens tokens) {
        this.http = http;
        this.base = base;
        this.version = version;
        this.tokens = tokens;
    }

    /** An address of the version in use. */
    URI address(String pathAndQuery) {
        return base.at("/" + version + "/" + pathAndQuery);
    }

    /** The address that a link in an answer, or a cursor made of one, means. */
    Fetch<URI> link(String link) {
        return Fetches.link(base, link);
    }

    /** One question; a refused token is read anew and tried once more (F-18). */
    Fetch<HttpAnswer> ask(DistrictId district, URI address, BodyLimit limit) {
        Fetch<HttpAnswer> first =
                Fetches.then(tokens.token(district), token -> ask(token, address, limit));
        return isUnauthorised(first)
                ? Fetches.then(tokens.tokenAnew(district), token -> ask(token, address, limit))
                : first;
    }

    private Fetch<HttpAnswer> ask(String token, URI address, BodyLimit limit) {
        return new Fetch.Got<>(http.ask(new HttpQuery(address, "Bearer " + token, limit)));
    }

    private static boolean isUnauthorised(Fetch<HttpAnswer> fetch) {
        return fetch instanceof Fetch.Got<HttpAnswer>(var answer)
                && answer.meaning() == Meaning.UNAUTHORISED;
    }
}
