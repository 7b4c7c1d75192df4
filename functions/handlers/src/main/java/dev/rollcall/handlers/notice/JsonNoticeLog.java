package dev.rollcall.handlers.notice;

import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.delivery.NoticeLog;

import java.util.Map;

/** What becomes of facts, as log lines; what needs a person is a warning. */
final class JsonNoticeLog implements NoticeLog {

    private final JsonLog log;

    JsonNoticeLog(JsonLog log) {
        this.log = log;
    }

    @Override
    public void entry(Entry entry) {
        if (entry.state().needsSomebody()) {
            log.warn("notice", line(entry));
        } else {
            log.info("notice", line(entry));
        }
    }

    @Override
    public void broken(Entry entry, RuntimeException cause) {
        log.broken("notice-broken", line(entry), cause);
    }

    private static Map<LogKey, Object> line(Entry entry) {
        return Map.of(
                LogKey.ABOUT, entry.party(),
                LogKey.NOTICE, entry.fact().key(),
                LogKey.STATE, entry.state().code(),
                LogKey.REMARK, entry.remark(),
                LogKey.COUNT, entry.attempts());
    }
}
