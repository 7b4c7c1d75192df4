package dev.rollcall.local.sandbox.options;

import java.time.InstantSource;

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
        return new SandboxOptions(
                value,
                students,
                sectionsPerStudent,
                districts,
                otherStudents,
                guardianPercent,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withStudents(int value) {
        return new SandboxOptions(
                port,
                value,
                sectionsPerStudent,
                districts,
                otherStudents,
                guardianPercent,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withSectionsPerStudent(int value) {
        return new SandboxOptions(
                port,
                students,
                value,
                districts,
                otherStudents,
                guardianPercent,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withDistricts(int value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                value,
                otherStudents,
                guardianPercent,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withOtherStudents(int value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                districts,
                value,
                guardianPercent,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withGuardianPercent(int value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                districts,
                otherStudents,
                value,
                seed,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                districts,
                otherStudents,
                guardianPercent,
                value,
                requestsPerMinute,
                clock);
    }

    public SandboxOptions withRequestsPerMinute(int value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                districts,
                otherStudents,
                guardianPercent,
                seed,
                value,
                clock);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(
                port,
                students,
                sectionsPerStudent,
                districts,
                otherStudents,
                guardianPercent,
                seed,
                requestsPerMinute,
                value);
    }
}
