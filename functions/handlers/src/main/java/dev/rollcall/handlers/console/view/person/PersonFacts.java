package dev.rollcall.handlers.console.view.person;

import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.html.Html;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.StoredRecord;

import java.util.List;
import java.util.stream.Collectors;

/** Who somebody is: roles, schools and classes always, the rest masked or not. */
final class PersonFacts {

    private static final String MASKED = "•••";
    private static final int CLASSES = 12;

    private PersonFacts() {}

    static Html masked(StoredRecord record) {
        return open(record, new Facts().add("Name", MASKED).add("E-mail", MASKED)).html();
    }

    static Html shown(StoredRecord record) {
        Person person = (Person) record.image().roster();
        Facts facts =
                new Facts()
                        .add("Name", person.name().first() + " " + person.name().last())
                        .add("E-mail", person.email().orElse("none"))
                        .add("SIS id", sisIds(person));
        return open(record, facts).html();
    }

    private static Facts open(StoredRecord record, Facts facts) {
        Person person = (Person) record.image().roster();
        return facts.add("Id", Elements.code(person.id()))
                .add("Roles", roles(person))
                .add("Classes", classes(record));
    }

    private static String roles(Person person) {
        return person.roles().stream()
                .map(role -> role.role().code() + places(role.schools()))
                .collect(Collectors.joining("; "));
    }

    private static String places(List<String> schools) {
        return schools.isEmpty() ? "" : " at " + String.join(", ", schools);
    }

    private static String sisIds(Person person) {
        return person.roles().stream()
                .flatMap(role -> role.sisId().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String classes(StoredRecord record) {
        int more = record.image().memberships().size() - CLASSES;
        return record.image().memberships().stream()
                        .limit(CLASSES)
                        .map(Membership::classId)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
