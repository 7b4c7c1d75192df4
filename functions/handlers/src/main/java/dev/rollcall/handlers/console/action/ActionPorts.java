package dev.rollcall.handlers.console.action;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.queue.Redrive;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncQueue;

import java.time.InstantSource;

/**
 * Everything the actions stand on.
 *
 * @param connections the directory
 * @param runs the runs
 * @param queue where runs are queued
 * @param redrive sends dead letters back
 * @param staff what decisions of staff stand on
 * @param runIds where run ids come from
 * @param clock calendar time
 * @param log where the journal is written
 */
public record ActionPorts(
        ConnectionStore connections,
        RunStore runs,
        SyncQueue queue,
        Redrive redrive,
        StaffPorts staff,
        RunIds runIds,
        InstantSource clock,
        JsonLog log) {}
