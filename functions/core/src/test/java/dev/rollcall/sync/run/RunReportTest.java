package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.sync.run.RunReport.SeatCounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class RunReportTest {

    @Test
    @DisplayName("I6: the seats of all products are those of each added up")
    void addsUpTheSeatsOfAllProducts() {
        Map<String, SeatCounts> products =
                Map.of(
                        "math", new SeatCounts(1, 2, 3, 4, 5),
                        "reading", new SeatCounts(10, 20, 30, 40, 50));

        RunReport report = RunReport.refused(List.of(), Census.empty()).withSeats(products);

        assertThat(report.seats()).isEqualTo(new SeatCounts(11, 22, 33, 44, 55));
        assertThat(report.products()).isEqualTo(products);
    }
}
