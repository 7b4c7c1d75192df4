package dev.rollcall.roster;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.RosterClass.ClassDetails;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Records of very few different values, so that many are equal and many differ in one place only.
 * The texts are such that one after another they read alike.
 */
final class RandomRoster {

    private static final List<String> TEXTS = List.of("", "a", "aa", "1");

    private final RandomGenerator random;

    RandomRoster(RandomGenerator random) {
        this.random = random;
    }

    RosterRecord record() {
        return switch (random.nextInt(5)) {
            case 0 -> new School(text(), text(), maybe(), none(), maybe(), none(), maybe(), none());
            case 1 -> new Term(text(), maybe(), day(), day());
            case 2 -> new Course(text(), maybe(), maybe());
            case 3 -> rosterClass();
            default -> person();
        };
    }

    List<Membership> memberships() {
        return few(() -> new Membership(text(), memberRole(), day(), day())).toList();
    }

    private RosterClass rosterClass() {
        return new RosterClass(
                text(),
                "",
                text(),
                maybe(),
                few(this::text).toList(),
                new ClassDetails(maybe(), none(), none(), none(), none()),
                few(() -> new ClassMember(text(), memberRole())).toList());
    }

    private Person person() {
        return new Person(
                text(),
                new PersonName(text(), text()),
                maybe(),
                few(() -> new PersonRole(role(), few(this::text).toList(), maybe(), none()))
                        .limit(1)
                        .toList(),
                fields(),
                few(() -> new Relationship(text(), text(), "")).toList());
    }

    private Map<OptionalField, String> fields() {
        Map<OptionalField, String> fields = new EnumMap<>(OptionalField.class);
        few(() -> random.nextBoolean() ? OptionalField.RACE : OptionalField.TITLE)
                .forEach(field -> fields.put(field, text()));
        return fields;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Optional<String> maybe() {
        return random.nextBoolean() ? Optional.of(text()) : none();
    }

    private Optional<LocalDate> day() {
        return random.nextBoolean()
                ? Optional.of(LocalDate.EPOCH.plusDays(random.nextInt(2)))
                : Optional.empty();
    }

    private Role role() {
        return Role.values()[random.nextInt(2)];
    }

    private MemberRole memberRole() {
        return MemberRole.values()[random.nextInt(MemberRole.values().length)];
    }

    private <T> Stream<T> few(Supplier<T> source) {
        return Stream.generate(source).limit(random.nextInt(3));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
