package dev.rollcall.local.sandbox.options;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How a sandbox is set up. Equal options make equal data within one school year, whatever portal
 * shows them.
 *
 * @param port where it listens on 127.0.0.1; 0 for any free port
 * @param students how many students the first district has
 * @param sectionsPerStudent how many sections a student with classes is in
 * @param districts how many districts there are
 * @param otherStudents how many students all districts but the first have
 * @param guardianPercent how many of 100 students have a guardian on file
 * @param seed picks the made-up data
 * @param requestsPerMinute the rate limit of each district's token, at portals that have one
 * @param clock stamps changes and ends rate windows
 */
public record SandboxOptions(
        int port,
        int students,
        int sectionsPerStudent,
        int districts,
        int otherStudents,
        int guardianPercent,
        long seed,
        int requestsPerMinute,
        InstantSource clock) {
    private static final int SMALL_DISTRICT_STUDENTS = 60;
    private static final int SECTIONS_PER_STUDENT = 6;
    private static final int GUARDIAN_PERCENT = 60;
    private static final int REQUESTS_PER_MINUTE = 1200;

    /** One district of 1,000 students on any free port, limited as Clever limits. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                1000,
                SECTIONS_PER_STUDENT,
                1,
                SMALL_DISTRICT_STUDENTS,
                GUARDIAN_PERCENT,
                1,
                REQUESTS_PER_MINUTE,
                InstantSource.system());
    }

    public SandboxOptions withPort(int value) {
        return changed(draft -> draft.port = value);
    }

    public SandboxOptions withStudents(int value) {
        return changed(draft -> draft.students = value);
    }

    public SandboxOptions withSectionsPerStudent(int value) {
        return changed(draft -> draft.sectionsPerStudent = value);
    }

    public SandboxOptions withDistricts(int value) {
        return changed(draft -> draft.districts = value);
    }

    public SandboxOptions withOtherStudents(int value) {
        return changed(draft -> draft.otherStudents = value);
    }

    public SandboxOptions withGuardianPercent(int value) {
        return changed(draft -> draft.guardianPercent = value);
    }

    public SandboxOptions withSeed(long value) {
        return changed(draft -> draft.seed = value);
    }

    public SandboxOptions withRequestsPerMinute(int value) {
        return changed(draft -> draft.requestsPerMinute = value);
    }

    public SandboxOptions withClock(InstantSource value) {
        return changed(draft -> draft.clock = value);
    }

    private SandboxOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The options on their way from one set to the next. */
    private static final class Draft {
        private int port;
        private int students;
        private int sectionsPerStudent;
        private int districts;
        private int otherStudents;
        private int guardianPercent;
        private long seed;
        private int requestsPerMinute;
        private InstantSource clock;

        Draft(SandboxOptions before) {
            this.port = before.port;
            this.students = before.students;
            this.sectionsPerStudent = before.sectionsPerStudent;
            this.districts = before.districts;
            this.otherStudents = before.otherStudents;
            this.guardianPercent = before.guardianPercent;
            this.seed = before.seed;
            this.requestsPerMinute = before.requestsPerMinute;
            this.clock = before.clock;
        }

        SandboxOptions done() {
            return new SandboxOptions(
                    port,
                    students,
                    sectionsPerStudent,
                    districts,
                    otherStudents,
                    guardianPercent,
                    seed,
                    requestsPerMinute,
                    clock);
        }
    }
}
