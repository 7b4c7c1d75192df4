package dev.rollcall.testkit.sample;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterClass.ClassDetails;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records with every value there is, those with none, and texts of every sort. */
public final class FullRecords {
    /**
     * Texts that often come to harm (F-27): quotes, controls, joined emoji, right-to-left,
     * look-alikes.
     */
    public static final List<String> TEXTS =
            List.of(
                    "O'Brien \"Bob\" \\ {}",
                    " leading, trailing \t and\nlines ",
                    "=1+1",
                    "الطالبة \u202Eمريم\u202C",
                    "👩‍👩‍👧‍👦 und 𝒵oë",
                    "İstanbul ıi",
                    "Ａ\u200B\u0301",
                    "n".repeat(1_000));

    private FullRecords() {}

    /** One image of every kind with every value, and one with as few as can be. */
    public static List<Image> everyKind() {
        return List.of(
                Image.of(school("school-full")),
                Image.of(SampleRoster.school("school-bare")),
                Image.of(term()),
                Image.of(SampleRoster.term("term-bare")),
                Image.of(course()),
                Image.of(SampleRoster.course("course-bare")),
                Image.of(rosterClass()),
                Image.of(SampleRoster.rosterClass("class-bare", "", List.of())),
                new Image(person(), memberships()),
                Image.of(barePerson()));
    }

    /** A student for every text, named by it. */
    public static List<Image> everyText() {
        return TEXTS.stream()
                .map(text -> person("text-" + TEXTS.indexOf(text), new PersonName(text, text)))
                .map(Image::of)
                .toList();
    }

    private static School school(String id) {
        return new School(
                id,
                "Full School",
                Optional.of("007"),
                Optional.of("12"),
                Optional.of("st-12"),
                Optional.of("nces-12"),
                Optional.of("PreKindergarten"),
                Optional.of("12"));
    }

    private static RosterRecord term() {
        return new Term(
                "term-full",
                Optional.of("Fall"),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.of(LocalDate.of(2026, 12, 31)));
    }

    private static RosterRecord course() {
        return new Course("course-full", Optional.of("Algebra"), Optional.of("MATH-1"));
    }

    private static RosterRecord rosterClass() {
        return new RosterClass(
                "class-full",
                "Algebra, period 1",
                "school-full",
                Optional.of("course-full"),
                List.of("term-full", "term-bare"),
                new ClassDetails(
                        Optional.of("math"),
                        Optional.of("8"),
                        Optional.of("1"),
                        Optional.of("A"),
                        Optional.of("sis-class")),
                List.of(
                        new ClassMember("person-full", MemberRole.PRIMARY_TEACHER),
                        new ClassMember("person-full", MemberRole.STUDENT),
                        new ClassMember("never-shared", MemberRole.TEACHER)));
    }

    private static Person person() {
        return new Person(
                "person-full",
                new PersonName("Zoë", "Ng"),
                Optional.of("not an address"),
                roles(),
                everyField(),
                List.of(
                        new Relationship("student-1", "Mother", "Primary"),
                        new Relationship("student-2", "", "")));
    }

    private static List<PersonRole> roles() {
        return List.of(
                new PersonRole(
                        Role.STUDENT,
                        List.of("school-full", "school-bare"),
                        Optional.of("0042"),
                        Optional.of("12")),
                new PersonRole(
                        Role.TEACHER, List.of("school-bare"), Optional.empty(), Optional.empty()),
                new PersonRole(Role.STAFF, List.of(), Optional.of("s"), Optional.empty()),
                new PersonRole(Role.DISTRICT_ADMIN, List.of(), Optional.empty(), Optional.empty()),
                new PersonRole(Role.GUARDIAN, List.of(), Optional.empty(), Optional.empty()));
    }

    private static Map<OptionalField, String> everyField() {
        return Arrays.stream(OptionalField.values())
                .collect(Collectors.toMap(Function.identity(), OptionalField::code));
    }

    private static List<Membership> memberships() {
        return Stream.concat(
                        Stream.of(MemberRole.values()).map(FullRecords::dated),
                        Stream.of(Membership.of("class-bare", MemberRole.STUDENT)))
                .toList();
    }

    private static Membership dated(MemberRole role) {
        return new Membership(
                "class-full",
                role,
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.of(LocalDate.of(2027, 6, 11)));
    }

    private static Person barePerson() {
        return person("person-bare", new PersonName("", ""));
    }

    private static Person person(String id, PersonName name) {
        return new Person(id, name, Optional.empty(), List.of(), Map.of(), List.of());
    }
}
