package dev.rollcall.handlers.console.view;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.sync.run.RunStore;

import java.time.InstantSource;

/**
 * Everything the views stand on.
 *
 * @param connections the directory
 * @param runs the runs
 * @param plans what runs would change
 * @param seats the stored seats
 * @param actions the ARN under which actions are called
 * @param clock calendar time
 */
public record ViewPorts(
        ConnectionStore connections,
        RunStore runs,
        PlanStore plans,
        SeatStore seats,
        String actions,
        InstantSource clock) {}
