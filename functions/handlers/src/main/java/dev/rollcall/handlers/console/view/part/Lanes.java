package dev.rollcall.handlers.console.view.part;

import dev.rollcall.signin.person.SideBySide;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks a store many small things, a few at a time: the JDK keeps no more than five idle connections
 * to a host, and a sixth would be opened anew each time.
 */
public final class Lanes {

    private static final int WIDTH = 5;

    private Lanes() {}

    /** The answers in the order of the questions. */
    public static <T, R> List<R> ask(List<T> questions, Function<T, R> answer) {
        List<SideBySide<List<Answer<R>>>> lanes =
                IntStream.range(0, Math.min(WIDTH, questions.size()))
                        .mapToObj(lane -> SideBySide.ask(() -> lane(questions, answer, lane)))
                        .toList();
        return lanes.stream()
                .flatMap(lane -> lane.get().stream())
                .sorted((one, other) -> Integer.compare(one.place, other.place))
                .map(Answer::value)
                .toList();
    }

    private static <T, R> List<Answer<R>> lane(
            List<T> questions, Function<T, R> answer, int first) {
        return Stream.iterate(first, at -> at < questions.size(), at -> at + WIDTH)
                .map(at -> new Answer<>(at, answer.apply(questions.get(at))))
                .toList();
    }

    private record Answer<R>(int place, R value) {}
}
