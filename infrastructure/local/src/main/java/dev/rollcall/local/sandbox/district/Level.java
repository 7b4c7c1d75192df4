package dev.rollcall.local.sandbox.district;

/** The three sorts of school with the grades they teach; kindergarten is grade 0. */
public enum Level {
    ELEMENTARY("Elementary School", 0, 5),
    MIDDLE("Middle School", 6, 8),
    HIGH("High School", 9, 12);

    private final String title;
    private final int lowGrade;
    private final int highGrade;

    Level(String title, int lowGrade, int highGrade) {
        this.title = title;
        this.lowGrade = lowGrade;
        this.highGrade = highGrade;
    }

    public String title() {
        return title;
    }

    public int lowGrade() {
        return lowGrade;
    }

    public int highGrade() {
        return highGrade;
    }

    int grades() {
        return highGrade - lowGrade + 1;
    }

    int nearest(int grade) {
        return Math.clamp(grade, lowGrade, highGrade);
    }
}
