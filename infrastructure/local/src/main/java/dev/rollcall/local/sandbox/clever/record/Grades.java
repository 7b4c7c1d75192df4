package dev.rollcall.local.sandbox.clever.record;

/** Clever's words for grades. */
final class Grades {
    private Grades() {}

    static String of(int grade) {
        return grade == 0 ? "Kindergarten" : String.valueOf(grade);
    }
}
