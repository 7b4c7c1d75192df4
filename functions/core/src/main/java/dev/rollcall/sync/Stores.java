package dev.rollcall.sync;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.CensusStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.run.DistrictLease;
import dev.rollcall.sync.run.RunStore;

/** Everything a sync keeps. */
public record Stores(
        ConnectionStore connections,
        RunStore runs,
        PlanStore plans,
        RosterStore roster,
        CensusStore census,
        SeatStore seats,
        LicenceStore licences,
        DistrictLease leases,
        Outbox outbox) {}
