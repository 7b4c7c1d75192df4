package dev.rollcall.portals.lies;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How a server errs or deceives: it sees another list than there is, mishears the question, or says
 * something else than it found. An honest server does none of it.
 */
interface Lie {

    /** The list as it is seen when this question comes. */
    default List<Map<String, Object>> seen(Question question, List<Map<String, Object>> rows) {
        return rows;
    }

    /** The question as it is understood. */
    default Question heard(Question question) {
        return question;
    }

    /** What is said in answer to the question. */
    default Answer told(Question question, Answer honest) {
        return honest;
    }

    static Lie none() {
        return new Lie() {};
    }

    /** A list that is not what it should be when it is looked at. */
    static Lie seeing(
            BiFunction<Question, List<Map<String, Object>>, List<Map<String, Object>>> view) {
        return new Lie() {
            @Override
            public List<Map<String, Object>> seen(
                    Question question, List<Map<String, Object>> rows) {
                return view.apply(question, rows);
            }
        };
    }

    static Lie hearing(UnaryOperator<Question> ear) {
        return new Lie() {
            @Override
            public Question heard(Question question) {
                return ear.apply(question);
            }
        };
    }

    static Lie telling(BiFunction<Question, Answer, Answer> mouth) {
        return new Lie() {
            @Override
            public Answer told(Question question, Answer honest) {
                return mouth.apply(question, honest);
            }
        };
    }

    static Lie telling(UnaryOperator<Answer> mouth) {
        return telling((question, honest) -> mouth.apply(honest));
    }

    /** This lie where the condition holds, and the truth elsewhere. */
    default Lie when(Predicate<Question> condition) {
        Lie lie = this;
        return new Lie() {
            @Override
            public List<Map<String, Object>> seen(
                    Question question, List<Map<String, Object>> rows) {
                return condition.test(question) ? lie.seen(question, rows) : rows;
            }

            @Override
            public Question heard(Question question) {
                return condition.test(question) ? lie.heard(question) : question;
            }

            @Override
            public Answer told(Question question, Answer honest) {
                return condition.test(question) ? lie.told(question, honest) : honest;
            }
        };
    }

    /** This lie about one list only. */
    default Lie about(String list) {
        return when(question -> question.list().equals(list));
    }

    /** This lie from the second page on. */
    default Lie later() {
        return when(Question::isLater);
    }

    /** This lie for pages of the first reading of a list, and the truth when it is read again. */
    default Lie once() {
        return when(Question::isOfFirstReading);
    }

    /** This lie and another one on top of it. */
    default Lie and(Lie other) {
        Lie lie = this;
        return new Lie() {
            @Override
            public List<Map<String, Object>> seen(
                    Question question, List<Map<String, Object>> rows) {
                return other.seen(question, lie.seen(question, rows));
            }

            @Override
            public Question heard(Question question) {
                return other.heard(lie.heard(question));
            }

            @Override
            public Answer told(Question question, Answer honest) {
                return other.told(question, lie.told(question, honest));
            }
        };
    }
}
