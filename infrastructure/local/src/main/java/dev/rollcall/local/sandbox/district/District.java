package dev.rollcall.local.sandbox.district;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * One generated district as it stands now. Its parts are not safe for several threads by
 * themselves: read them inside {@link #read}, change them inside {@link #write}.
 */
public final class District {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final DistrictShape shape;
    private final Dice dice;
    private final Names names;
    private final Schools schools;
    private final Terms terms;
    private final Courses courses;
    private final People people = new People();
    private final Sections sections = new Sections();
    private final Guardians guardians = new Guardians();
    private final Identity identity;
    private final Demographics demographics;
    private final Stamps stamps;
    private final Shown shown;

    District(DistrictShape shape) {
        this.shape = shape;
        this.dice = new Dice(shape.seed(), shape.number());
        this.names = new Names(dice);
        this.schools = new Schools(shape.schools(), dice, names);
        this.terms = new Terms(shape.schoolYear());
        this.courses = new Courses(shape.sectionsPerStudent());
        this.identity = new Identity(dice, names, people, guardians, shape.number());
        this.demographics = new Demographics(dice, people, shape.schoolYear());
        this.shown = new Shown(this);
        LocalDate firstDay = LocalDate.of(shape.schoolYear(), Month.AUGUST, 1);
        this.stamps = new Stamps(firstDay.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Makes the district of this shape; equal shapes make equal districts. */
    public static District of(DistrictShape shape) {
        return new DistrictGenerator(new District(shape)).fill();
    }

    /** Runs the question while nothing changes. */
    public <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs the change while nobody reads. */
    public <T> T write(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            return change.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many rows the kind has ever had, shared or not. */
    public int rows(Kind kind) {
        return switch (kind) {
            case DISTRICT -> 1;
            case SCHOOL -> schools.size();
            case TERM -> terms.size();
            case COURSE -> courses.size();
            case PERSON -> people.size();
            case SECTION -> sections.size();
        };
    }

    /** What of all this the portal shows at present. */
    public Shown shown() {
        return shown;
    }

    public DistrictShape shape() {
        return shape;
    }

    public Dice dice() {
        return dice;
    }

    public Name name(int person) {
        return names.of(person, people.renamed(person));
    }

    public Schools schools() {
        return schools;
    }

    public Terms terms() {
        return terms;
    }

    public Courses courses() {
        return courses;
    }

    public People people() {
        return people;
    }

    public Sections sections() {
        return sections;
    }

    public Guardians guardians() {
        return guardians;
    }

    public Identity identity() {
        return identity;
    }

    public Demographics demographics() {
        return demographics;
    }

    public Stamps stamps() {
        return stamps;
    }
}
