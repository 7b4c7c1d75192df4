package dev.rollcall.sync.run;

/** Keeps the message being worked on from being handed to another worker. */
@FunctionalInterface
public interface Heartbeat {

    /** Called many times while work goes on; most calls do nothing. */
    void beat();
}
