package dev.rollcall.local.sandbox.login.person;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One district as its login page sees it.
 *
 * @param id the portal's id of the district
 * @param name of the district
 * @param data the people
 * @param loginIds the portal's id of each row's login
 * @param rows finds the row by any id the portal knows the person by
 */
public record Roll(
        String id,
        String name,
        District data,
        IntFunction<String> loginIds,
        Function<String, OptionalInt> rows) {
    /** The person with this id, in the first of the roles, shared with the app or not. */
    public Optional<Person> find(String personId) {
        return data.read(() ->
                rows.apply(personId).stream()
                        .filter(row -> row >= 0 && row < data.rows(Kind.PERSON))
                        .mapToObj(row -> new Person(this, row, firstRole(row), Standing.DISTRICT))
                        .findFirst());
    }

    /** At most so many people of the role whose name or id holds the words, ascending. */
    public Stream<Person> some(Role role, String words, int most) {
        String wanted = wanted(words);
        int[] found =
                data.read(() ->
                        data.shown()
                                .rows(role)
                                .filter(row -> fits(row, wanted))
                                .limit(most)
                                .toArray());
        return Arrays.stream(found).mapToObj(row -> new Person(this, row, role, Standing.DISTRICT));
    }

    /** At most so many who fit and have left, or whose school is not shared any more. */
    public Stream<Person> hidden(String words, int most) {
        String wanted = wanted(words);
        int[] found =
                data.read(
                        () -> hiddenRows().filter(row -> fits(row, wanted)).limit(most).toArray());
        return Arrays.stream(found)
                .mapToObj(row -> new Person(this, row, firstRole(row), Standing.DISTRICT));
    }

    /** Another person of the district, of the same role where there are two. */
    public Person otherThan(Person person) {
        return some(person.role(), "", 2)
                .filter(each -> each.row() != person.row())
                .findFirst()
                .orElseGet(() -> someoneElse(person.row()));
    }

    private Person someoneElse(int row) {
        int other = row == 0 ? 1 : 0;
        return new Person(this, other, firstRole(other), Standing.DISTRICT);
    }

    private IntStream hiddenRows() {
        return IntStream.range(0, data.rows(Kind.PERSON))
                .filter(row -> !data.people().is(row, Role.GUARDIAN))
                .filter(row -> !data.shown().includes(Kind.PERSON, row));
    }

    private static String wanted(String words) {
        return words.strip();
    }

    /** No words fit everybody. */
    private boolean fits(int row, String wanted) {
        String text = data.name(row).whole() + " " + data.identity().username(row);
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))
                || loginIds.apply(row).equals(wanted)
                || rows.apply(wanted).equals(OptionalInt.of(row));
    }

    private Role firstRole(int row) {
        return Arrays.stream(Role.values())
                .filter(role -> data.people().is(row, role))
                .findFirst()
                .orElse(Role.STUDENT);
    }
}
