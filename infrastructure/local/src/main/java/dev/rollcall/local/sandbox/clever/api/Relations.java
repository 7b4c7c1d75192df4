package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.district.Sections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the records that hang on another one: the last words of paths like sections/1/users. */
final class Relations {
    private final District district;
    private final Sections sections;

    Relations(District district) {
        this.district = district;
        this.sections = district.sections();
    }

    /** The one record a word like {@code school} means, unless the path ends in no such word. */
    Optional<RecordRef> one(RecordRef from, String word) {
        if (word.equals("district")) {
            return Optional.of(new RecordRef(Kind.DISTRICT, 0));
        }
        if (from.kind() != Kind.SECTION) {
            return Optional.empty();
        }
        return switch (word) {
            case "school" -> Optional.of(new RecordRef(Kind.SCHOOL, sections.school(from.row())));
            case "course" -> Optional.of(new RecordRef(Kind.COURSE, sections.course(from.row())));
            case "term" -> Optional.of(new RecordRef(Kind.TERM, sections.term(from.row())));
            default -> Optional.empty();
        };
    }

    /** The list a word like {@code sections} means, unless the path ends in no such word. */
    Optional<Listing> many(RecordRef from, String word) {
        int row = from.row();
        return switch (from.kind()) {
            case SCHOOL -> ofSchool(row, word);
            case TERM -> ofPlanning(sectionsWith(Kind.TERM, row), word);
            case COURSE -> ofPlanning(sectionsWith(Kind.COURSE, row), word);
            case SECTION -> ofSection(row, word);
            case PERSON -> ofPerson(row, word.toLowerCase(Locale.ROOT));
            case DISTRICT -> Optional.empty();
        };
    }

    private Optional<Listing> ofSchool(int row, String word) {
        IntStream its = sectionsWith(Kind.SCHOOL, row);
        return switch (word) {
            case "sections" -> list(Kind.SECTION, its);
            case "courses" -> list(Kind.COURSE, its.map(sections::course));
            case "terms" -> list(Kind.TERM, its.map(sections::term));
            case "users" -> list(Kind.PERSON, IntStream.concat(people(row), visitors(its)));
            default -> Optional.empty();
        };
    }

    private Optional<Listing> ofPlanning(IntStream its, String word) {
        return switch (word) {
            case "sections" -> list(Kind.SECTION, its);
            case "schools" -> list(Kind.SCHOOL, its.map(sections::school));
            default -> Optional.empty();
        };
    }

    private Optional<Listing> ofSection(int row, String word) {
        return word.equals("users")
                ? list(Kind.PERSON, visitors(IntStream.of(row)))
                : Optional.empty();
    }

    private Optional<Listing> ofPerson(int row, String word) {
        return switch (word) {
            case "schools" -> list(Kind.SCHOOL, Arrays.stream(district.people().schoolsOf(row)));
            case "sections" -> list(Kind.SECTION, Arrays.stream(sections.of(row)));
            case "mystudents" -> list(Kind.PERSON, classes(row).flatMap(this::students));
            case "myteachers" -> list(Kind.PERSON, classes(row).flatMap(this::teachers));
            case "mycontacts" -> list(Kind.PERSON, Arrays.stream(district.guardians().of(row)));
            default -> Optional.empty();
        };
    }

    private Optional<Listing> list(Kind kind, IntStream rows) {
        return Optional.of(
                Listing.of(kind, rows.filter(row -> district.shown().includes(kind, row))));
    }

    /** Only sections that are shown count, or hidden ones would lead to their people. */
    private IntStream sectionsWith(Kind kind, int row) {
        return district.shown()
                .rows(Kind.SECTION)
                .filter(section ->
                        switch (kind) {
                            case SCHOOL -> sections.school(section) == row;
                            case TERM -> sections.term(section) == row;
                            case COURSE -> sections.course(section) == row;
                            case DISTRICT, PERSON, SECTION -> false;
                        });
    }

    private IntStream people(int school) {
        return district.shown()
                .rows(Kind.PERSON)
                .filter(row ->
                        Arrays.stream(district.people().schoolsOf(row))
                                .anyMatch(each -> each == school));
    }

    private IntStream visitors(IntStream its) {
        return its.flatMap(section -> IntStream.concat(students(section), teachers(section)));
    }

    private IntStream classes(int person) {
        return Arrays.stream(sections.of(person))
                .filter(section -> district.shown().includes(Kind.SECTION, section));
    }

    private IntStream students(int section) {
        return Arrays.stream(sections.students(section));
    }

    private IntStream teachers(int section) {
        return Arrays.stream(sections.teachers(section));
    }
}
