package dev.rollcall.portals.access;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Our own secret at a portal: a JSON object. */
public final class OwnSecret {

    private final Secrets secrets;
    private final String name;

    public OwnSecret(Secrets secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    /**
     * Puts a question with what the secret holds; when that is refused, or is not in its form, once
     * more with the secret read anew, for it may have been replaced (K-06).
     *
     * @param form what the question needs of the secret; empty when it is not there
     */
    public <C, T> Fetch<T> ask(Function<Fields, Optional<C>> form, Function<C, Fetch<T>> question) {
        try {
            Fetch<T> first =
                    part(secrets.read(name), form).map(question).orElseGet(Fetches::refused);
            return first.equals(Fetches.refused())
                    ? part(secrets.readAnew(name), form).map(question).orElse(first)
                    : first;
        } catch (Secrets.SecretUnavailable e) {
            return new Fetch.Unavailable<>(ErrorCode.STORE_UNAVAILABLE);
        }
    }

    /** The same with the secret read anew from the first, where what it held was refused. */
    public <C, T> Fetch<T> askAnew(
            Function<Fields, Optional<C>> form, Function<C, Fetch<T>> question) {
        try {
            return part(secrets.readAnew(name), form).map(question).orElseGet(Fetches::refused);
        } catch (Secrets.SecretUnavailable e) {
            return new Fetch.Unavailable<>(ErrorCode.STORE_UNAVAILABLE);
        }
    }

    private static <C> Optional<C> part(String secret, Function<Fields, Optional<C>> form) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return JsonList.object(new ByteArrayInputStream(bytes))
                    .map(Item::value)
                    .map(Fields::of)
                    .flatMap(form);
        } catch (IOException | UnreadableRecordException e) {
            return Optional.empty();
        }
    }
}
