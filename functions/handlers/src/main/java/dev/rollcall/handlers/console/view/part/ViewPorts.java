package dev.rollcall.handlers.console.view.part;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.sync.queue.QueueGauges;
import dev.rollcall.sync.run.RunStore;

import java.time.InstantSource;

/**
 * Everything the views stand on.
 *
 * @param connections the directory
 * @param runs the runs
 * @param plans what runs would change
 * @param seats the stored seats
 * @param accounts the vendor's customers
 * @param explain explains people
 * @param tallies how sign-ins end
 * @param gauges the queues
 * @param log where it is journaled that personal data was shown
 * @param actions the ARN under which actions are called
 * @param clock calendar time
 */
public record ViewPorts(
        ConnectionStore connections,
        RunStore runs,
        PlanStore plans,
        SeatStore seats,
        AccountStore accounts,
        ExplainPerson explain,
        SignInTallyStore tallies,
        QueueGauges gauges,
        JsonLog log,
        String actions,
        InstantSource clock) {}
