package dev.rollcall.handlers.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.ColdStart;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.TickReport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The tick as a Lambda function. */
public final class ScheduleHandler implements RequestStreamHandler {

    private final ScheduleTick schedule;
    private final InstantSource clock;
    private final JsonLog log;
    private final ColdStart coldStart;

    public ScheduleHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public ScheduleHandler(UnaryOperator<String> environment) {
        Wiring wiring = new Wiring("schedule", environment, ScheduleParts.NEEDED);
        schedule = ScheduleParts.tick(wiring);
        clock = wiring.clock();
        log = wiring.log();
        coldStart = new ColdStart(log);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        Tick tick = Tick.read(input, clock.instant(), context.getAwsRequestId());
        log.begin(tick.id());
        coldStart.tell();
        TickReport report = schedule.tick(tick.at(), tick.id());
        log.info("tick", ScheduleParts.line(report));
        output.write(ScheduleParts.json(report).getBytes(UTF_8));
    }
}
