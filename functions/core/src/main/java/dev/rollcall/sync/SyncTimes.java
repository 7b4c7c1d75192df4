package dev.rollcall.sync;

import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.Ticker;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Time and chance, as a worker meets them.
 *
 * @param clock calendar time
 * @param ticker running time
 * @param pause lets time pass
 * @param random jitter and ids
 * @param nightly when full runs are due
 * @param pulls how districts without an event feed are looked after
 */
public record SyncTimes(
        InstantSource clock,
        Ticker ticker,
        Pause pause,
        RandomGenerator random,
        NightlyWindow nightly,
        PullPolicy pulls) {}
