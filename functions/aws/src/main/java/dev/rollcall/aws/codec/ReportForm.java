package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunReport.SeatCounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as versions wrote them that made no remarks yet, or knew one product alone. */
@JsonDeserialize(converter = ReportForm.Reading.class)
interface ReportForm {

    record Stored(
            Tally tally,
            int orphanMemberships,
            int duplicates,
            Optional<List<Remark>> remarks,
            Census census,
            SeatCounts seats,
            Optional<Map<String, SeatCounts>> products) {}

    final class Reading extends StdConverter<Stored, RunReport> {
        @Override
        public RunReport convert(Stored stored) {
            return new RunReport(
                    stored.tally,
                    stored.orphanMemberships,
                    stored.duplicates,
                    stored.remarks.orElseGet(List::of),
                    stored.census,
                    stored.seats,
                    stored.products.orElseGet(Map::of));
        }
    }
}
