package dev.rollcall.handlers.console;

/**
 * A widget's call that cannot be answered as it was made: says by code what is wrong, and where.
 */
public final class WidgetRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    /**
     * A refusal.
     *
     * @param code what is wrong
     * @param place the parameter it is about; empty for the whole call
     */
    public WidgetRefusal(String code, String place) {
        super(code);
        this.code = code;
        this.place = place;
    }

    public String code() {
        return code;
    }

    public String place() {
        return place;
    }
}
