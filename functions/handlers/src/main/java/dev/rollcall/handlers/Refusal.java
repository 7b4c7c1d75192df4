package dev.rollcall.handlers;

/**
 * Thrown while a request is read, where it breaks its contract. Carries a code and the place, never
 * what the caller sent (M-10).
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String path;

    public Refusal(Problem problem) {
        this(problem, "");
    }

    /**
     * A refusal at a place.
     *
     * @param path {@code $.settings.staff} for a body's field, {@code ?limit} for a parameter
     */
    public Refusal(Problem problem, String path) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.path = path;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The answer that tells the caller. */
    public HttpReply reply() {
        return HttpReply.problem(problem, path);
    }
}
