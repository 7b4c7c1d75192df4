package dev.rollcall.handlers.account;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.account.ApiClients;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.RunIds;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.SyncQueue;

import java.time.InstantSource;

/**
 * Everything the API stands on.
 *
 * @param clients who may ask for tokens
 * @param tokens the tokens given out
 * @param random where tokens come from
 * @param connections the directory
 * @param runs the runs
 * @param plans what runs would change
 * @param roster the stored rosters
 * @param seats the stored seats
 * @param licences what was decided about teachers
 * @param sessions what is known of people who are signed in
 * @param customers the vendor's accounts
 * @param onboarding what was decided in onboardings
 * @param sale what is sold, to whom and for how much
 * @param queue where runs are queued
 * @param runIds where run ids come from
 * @param clock calendar time
 */
record AccountPorts(
        ApiClients clients,
        AccessTokenStore tokens,
        RandomBytes random,
        ConnectionStore connections,
        RunStore runs,
        PlanStore plans,
        RosterStore roster,
        SeatStore seats,
        LicenceStore licences,
        SessionPorts sessions,
        CustomerPorts customers,
        OnboardingPorts onboarding,
        SalePorts sale,
        SyncQueue queue,
        RunIds runIds,
        InstantSource clock) {}
