package dev.rollcall.local.sandbox.clever.api;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.Dialect;
import dev.rollcall.local.sandbox.district.People;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One record and the links to what hangs on it.
 *
 * @param ask what was asked
 * @param ref the record
 */
record RecordBody(ApiCall ask, RecordRef ref) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        ask.district().data().read(this::written).writeTo(out);
    }

    private ByteArrayOutputStream written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.to(bytes)) {
            json.writeStartObject();
            json.writeFieldName("data");
            Dialect dialect = new Dialect(ask.version(), Dialect.Place.DATA);
            ask.district().writer().write(json, ref, dialect);
            Link.write(new Fields(json), links());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private List<Link> links() {
        String self = ask.path(Collection.of(ref.kind()).word(), ask.district().ids().of(ref));
        Stream<Link> others = words().stream().map(word -> new Link(word, self + "/" + word));
        return Stream.concat(Stream.of(new Link("self", self)), others).toList();
    }

    private List<String> words() {
        return switch (ref.kind()) {
            case DISTRICT -> List.of();
            case SCHOOL -> List.of("district", "sections", "users", "terms", "courses");
            case TERM, COURSE -> List.of("district", "sections", "schools");
            case SECTION -> List.of("district", "school", "term", "course", "users");
            case PERSON -> personWords();
        };
    }

    private List<String> personWords() {
        People people = ask.district().data().people();
        if (people.is(ref.row(), Role.STUDENT)) {
            return List.of("district", "sections", "myContacts", "myTeachers", "schools");
        }
        return people.is(ref.row(), Role.TEACHER)
                ? List.of("district", "sections", "myStudents", "schools")
                : List.of("district", "schools");
    }
}
