package dev.rollcall.local.template;

import java.io.Serial;

/** The template lacks something, or says something the local stack cannot carry out. */
public final class TemplateException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** Says in one sentence which part of the template is at fault. */
    public TemplateException(String message) {
        super(message);
    }
}
