package dev.rollcall.local.aws;

import java.io.Serial;

/** A service of the local stack could not be started or stopped. */
public final class StartFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    StartFailed(String service, Throwable cause) {
        super(service + " did not start or stop", cause);
    }
}
