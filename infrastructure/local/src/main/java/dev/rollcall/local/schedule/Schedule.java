package dev.rollcall.local.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.template.Value;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Calls a function at a steady rate with the event EventBridge Scheduler sends by default. */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Schedule.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Duration rate;
    private final LocalFunction function;
    private final Supplier<String> eventIds;
    private final InstantSource clock;
    private final Thread thread = Thread.ofVirtual().unstarted(this::tickForEver);

    /** Prepares the schedule of a {@code ScheduleV2} event; {@link #start} sets it off. */
    public Schedule(
            String name,
            Value properties,
            LocalFunction function,
            Supplier<String> eventIds,
            InstantSource clock) {
        this.name = name;
        this.rate = Rate.parse(properties.at("ScheduleExpression").text());
        this.function = function;
        this.eventIds = eventIds;
        this.clock = clock;
    }

    /** The schedule's name. */
    public String name() {
        return name;
    }

    /** The function it sets off. */
    public String functionId() {
        return function.spec().id();
    }

    /** Ticks now and from then on at its rate. */
    public void start() {
        thread.start();
    }

    /**
     * Calls the function once and waits for its end.
     *
     * @throws FunctionFailed when it failed
     */
    public void tick() {
        tick(clock.instant());
    }

    /** The same, as if it were then: for what is only due in days. */
    public void tick(Instant at) {
        function.invoke(event(at));
    }

    private void tickForEver() {
        try {
            while (!thread.isInterrupted()) {
                tickQuietly();
                Thread.sleep(rate);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
        }
    }

    private void tickQuietly() {
        try {
            tick();
        } catch (FunctionFailed e) {
            LOG.log(Level.DEBUG, "the next tick tries again", e);
        }
    }

    private byte[] event(Instant at) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0").put("id", eventIds.get());
        event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
        event.put("account", LocalAccount.ID);
        event.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", LocalAccount.pseudoParameters().get("AWS::Region"));
        event.putArray("resources").add(LocalAccount.arn("scheduler", "schedule/default/" + name));
        event.put("detail", "{}");
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tick cannot be written as JSON", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
