package dev.rollcall.portals.openid.wire;

import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BodyTooLargeException;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Small JSON objects, read within the limits of {@link JsonList}. */
public final class Answers {

    private Answers() {}

    /**
     * A question that is put once (S-22).
     *
     * @param authorization the header's value; empty text for none
     */
    public static HttpQuery question(URI address, String authorization) {
        return new HttpQuery(address, authorization, BodyLimit.SIGN_IN)
                .retrying(HttpQuery.Retry.NEVER);
    }

    /** What a complete answer says; whatever is none, or cannot be read, is an outage. */
    public static Told<Fields> read(HttpAnswer answer, Source source) {
        return answer.meaning() == Meaning.ANSWER
                ? object(answer, source)
                : Told.unavailable(source, how(answer.meaning()));
    }

    /** The object in the body of an answer, whatever that means. */
    public static Told<Fields> object(HttpAnswer answer, Source source) {
        try (InputStream body = answer.body().open()) {
            return object(body)
                    .<Told<Fields>>map(Told.Got::new)
                    .orElseGet(() -> Told.unavailable(source, How.MALFORMED));
        } catch (BodyTooLargeException e) {
            return Told.unavailable(source, How.TOO_LARGE);
        } catch (IOException e) {
            return Told.unavailable(source, How.MALFORMED);
        }
    }

    private static How how(Meaning meaning) {
        return switch (meaning) {
            case ANSWER, BROKEN -> How.MALFORMED;
            case UNAVAILABLE -> How.UNAVAILABLE;
            case OVERLOADED -> How.LATE;
            case THROTTLED -> How.THROTTLED;
            case UNAUTHORISED, REJECTED, REFUSED -> How.REFUSED;
            case MISSING -> How.MISSING;
            case TOO_LARGE -> How.TOO_LARGE;
            case FOREIGN -> How.FOREIGN;
        };
    }

    /** The object these bytes hold; empty when they hold anything else. */
    public static Optional<Fields> parse(byte[] json) {
        try {
            return object(new ByteArrayInputStream(json));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Fields> object(InputStream json) throws IOException {
        return JsonList.object(json).map(Item::value).map(value -> Fields.of(value, Ids.OPAQUE));
    }
}
