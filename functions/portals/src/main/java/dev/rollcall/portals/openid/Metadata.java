package dev.rollcall.portals.openid;

import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.openid.wire.Answers;
import dev.rollcall.portals.openid.wire.Kept;
import dev.rollcall.portals.openid.wire.Told;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a provider publishes of itself (OpenID Connect Discovery §3). Read here rather than by the
 * library, which wants members that nobody uses: only where its servers are is taken from it, and
 * only on servers that we know (S-07).
 */
final class Metadata {

    private final OpenIdSettings settings;
    private final BoundedHttp http;
    private final Kept<Fields> kept;

    Metadata(OpenIdSettings settings, BoundedHttp http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.kept = new Kept<>(clock, this::read);
    }

    /** An address that must be there: an answer without it is none that can be used. */
    Told<URI> required(String name) {
        return optional(name)
                .then(address ->
                        address.<Told<URI>>map(Told.Got::new)
                                .orElseGet(() -> Told.unavailable(Source.METADATA, How.MALFORMED)));
    }

    /** An address that may be there. */
    Told<Optional<URI>> optional(String name) {
        return kept.now()
                .then(seen ->
                        Told.reading(Lie.METADATA_FOREIGN, () -> known(seen.value().raw(name))));
    }

    void forget() {
        kept.forget();
    }

    private Told<Fields> read() {
        return Answers.read(http.ask(Answers.question(settings.metadata(), "")), Source.METADATA)
                .then(metadata ->
                        Told.reading(
                                Lie.METADATA_ISSUER_DIFFERS,
                                () -> new Told.Got<>(metadata).unless(this::otherIssuer)));
    }

    // Discovery §4.3: the issuer must be exactly the one whose metadata was asked for.
    private Optional<Lie> otherIssuer(Fields metadata) {
        return metadata.raw("issuer").equals(Optional.of(settings.issuer()))
                ? Optional.empty()
                : Optional.of(Lie.METADATA_ISSUER_DIFFERS);
    }

    private Told<Optional<URI>> known(Optional<String> text) {
        Optional<URI> address = text.flatMap(Metadata::address).filter(http::allows);
        return text.isPresent() && address.isEmpty()
                ? Told.untrue(Lie.METADATA_FOREIGN)
                : new Told.Got<>(address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
