package dev.rollcall.handlers;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What happens to runs and districts, as log lines. */
final class JsonRunLog implements RunLog {

    private final JsonLog log;

    JsonRunLog(JsonLog log) {
        this.log = log;
    }

    @Override
    public void run(Run run) {
        Map<LogKey, Object> line = new EnumMap<>(LogKey.class);
        line.put(LogKey.DISTRICT, run.district());
        line.put(LogKey.RUN, run.id());
        line.put(LogKey.MODE, run.mode().code());
        line.put(LogKey.STATE, run.phase().code());
        line.put(LogKey.SLICE, run.progress().slice());
        line.put(LogKey.COUNT, run.progress().readRecords());
        line.put(LogKey.MILLIS, run.usage().worked().toMillis());
        run.code().ifPresent(code -> line.put(LogKey.CODE, code.code()));
        run.progress().waiting().ifPresent(w -> line.put(LogKey.WAITING, w.code().code()));
        log.info("run", line);
    }

    @Override
    public void note(DistrictId district, Note note) {
        String event = note.name().toLowerCase(Locale.ROOT).replace('_', '-');
        log.info(event, Map.of(LogKey.DISTRICT, district));
    }
}
