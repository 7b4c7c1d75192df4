package dev.rollcall.district.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one purpose has come, and who brought it there.
 *
 * @param stage where it is
 * @param resumes where a paused one goes on
 * @param marks the stages it passed, each once, the newest last
 */
public record Track(Stage stage, Optional<Stage> resumes, List<Mark> marks) {

    public Track {
        marks = List.copyOf(marks);
    }

    /** A purpose whose district has just been listed. */
    static Track invited(Instant at) {
        return new Track(Stage.INVITED, Optional.empty(), List.of())
                .to(Stage.INVITED, By.SYSTEM, at);
    }

    /** The same at another stage; what was said of that stage before is forgotten. */
    Track to(Stage next, By by, Instant at) {
        List<Mark> all = new ArrayList<>(marks);
        all.removeIf(mark -> mark.stage() == next);
        all.add(new Mark(next, by, at));
        return new Track(next, Optional.empty(), all);
    }

    Track paused(By by, Instant at) {
        Track paused = to(Stage.PAUSED, by, at);
        return new Track(Stage.PAUSED, Optional.of(stage), paused.marks());
    }

    Track resumed() {
        return new Track(
                resumes.orElse(stage),
                Optional.empty(),
                marks.stream().filter(mark -> mark.stage() != Stage.PAUSED).toList());
    }

    /** Who brought it to a stage, if it was there. */
    public Optional<Mark> mark(Stage passed) {
        return marks.stream().filter(mark -> mark.stage() == passed).findFirst();
    }

    /**
     * A stage that was passed.
     *
     * @param stage the stage
     * @param by who brought it there
     * @param at when
     */
    public record Mark(Stage stage, By by, Instant at) {}
}
