package dev.rollcall.handlers.console.widget;

import java.util.Locale;

/**
 * How something is to be taken at a glance. Words say the same: nothing hangs on a colour alone.
 */
public enum Tone {
    GOOD,
    BUSY,
    WARN,
    BAD,
    QUIET;

    String styleClass() {
        return "rc-" + name().toLowerCase(Locale.ROOT);
    }
}
