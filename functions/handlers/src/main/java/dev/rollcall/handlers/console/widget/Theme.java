package dev.rollcall.handlers.console.widget;

/** How the dashboard looks. */
public enum Theme {
    LIGHT("rc-light"),
    DARK("rc-dark");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
