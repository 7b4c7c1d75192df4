package dev.rollcall.bench.cost;

import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fleet costs: capacity and requests as the emulators reported them, time as the twins took
 * it, both as lines over district sizes, summed over the fleet at published prices.
 *
 * @param fleet what is paid for
 * @param night dollars of one night's full runs, by item
 * @param month dollars of a month, by item
 * @param origin where prices come from
 */
public record CostModel(
        Fleet fleet, Map<String, Double> night, Map<String, Double> month, String origin) {
    private static final String NIGHT = "changed-1";
    private static final double SECONDS_OF_A_DAY = 96;
    private static final double KILOBYTES_OF_A_GIGABYTE = 1_000_000;

    /** The bill, if nights with a change of one in a hundred were measured on both. */
    public static Optional<CostModel> of(List<Measure> measures, Prices prices) {
        List<Measure> counted = nights(measures, "emulators");
        List<Measure> timed = nights(measures, "twins");
        return counted.isEmpty() || timed.isEmpty()
                ? Optional.empty()
                : Optional.of(bill(counted, timed, prices));
    }

    private static List<Measure> nights(List<Measure> measures, String where) {
        return measures.stream()
                .filter(each -> each.scenario().equals(NIGHT) && each.where().equals(where))
                .toList();
    }

    private static CostModel bill(List<Measure> counted, List<Measure> timed, Prices prices) {
        Fleet fleet =
                Fleet.of(
                        (int) prices.assumed("districts"),
                        prices.assumed("students"),
                        prices.assumed("spread"));
        Map<String, Double> night = night(counted, timed, prices, fleet);
        return new CostModel(fleet, night, month(night, prices, fleet), prices.origin());
    }

    private static Map<String, Double> night(
            List<Measure> counted, List<Measure> timed, Prices prices, Fleet fleet) {
        double districts = fleet.students().size();
        double waiting =
                Line.of(counted, Metric.REQUESTS).over(fleet)
                        * prices.assumed("portal-second-per-request");
        double seconds = Line.of(timed, Metric.SECONDS).over(fleet) + waiting;
        Map<String, Double> night = new LinkedHashMap<>();
        night.put(
                "reads of runs",
                Line.of(counted, Metric.READ_UNITS).over(fleet) * prices.price("read-unit"));
        night.put(
                "writes of runs",
                Line.of(counted, Metric.WRITE_UNITS).over(fleet) * prices.price("write-unit"));
        night.put(
                "computing of runs",
                seconds
                        * prices.assumed("sync-gigabytes")
                        * prices.price("lambda-gigabyte-second"));
        night.put(
                "queue and calls of runs",
                districts
                        * (prices.assumed("run-queue-requests") * prices.price("queue-request")
                                + prices.price("lambda-request")));
        return night;
    }

    private static Map<String, Double> month(
            Map<String, Double> night, Prices prices, Fleet fleet) {
        double nights = prices.assumed("nights-a-month");
        Map<String, Double> month = new LinkedHashMap<>();
        night.forEach((item, dollars) -> month.put(item, dollars * nights));
        addPolls(month, prices, fleet.students().size() * nights);
        addSignIns(month, prices, prices.assumed("students") * prices.assumed("sign-ins-a-month"));
        double gigabytes =
                prices.assumed("students")
                        * prices.assumed("records-per-student")
                        * prices.assumed("kilobytes-per-record")
                        / KILOBYTES_OF_A_GIGABYTE;
        month.put("storage", gigabytes * prices.price("table-gigabyte-month"));
        month.put("point-in-time recovery", gigabytes * prices.price("backup-gigabyte-month"));
        return month;
    }

    private static void addPolls(Map<String, Double> month, Prices prices, double districtDays) {
        double polls = districtDays * prices.assumed("polls-a-day");
        month.put(
                "writes of polls",
                polls * prices.assumed("poll-write-units") * prices.price("write-unit"));
        month.put(
                "reads of polls and ticks",
                polls
                        * (prices.assumed("poll-read-units") + prices.assumed("tick-read-units"))
                        * prices.price("read-unit"));
        month.put(
                "computing of polls",
                polls
                        * (prices.assumed("poll-seconds")
                                        * prices.assumed("sync-gigabytes")
                                        * prices.price("lambda-gigabyte-second")
                                + prices.price("lambda-request")));
        month.put(
                "queue of polls",
                polls * prices.assumed("poll-queue-requests") * prices.price("queue-request"));
        month.put("logs of polls", polls * logs(prices));
        month.put(
                "schedule",
                SECONDS_OF_A_DAY
                        * prices.assumed("nights-a-month")
                        * prices.price("schedule-invocation"));
    }

    private static void addSignIns(Map<String, Double> month, Prices prices, double signIns) {
        month.put(
                "store of sign-ins",
                signIns
                        * (prices.assumed("sign-in-write-units") * prices.price("write-unit")
                                + prices.assumed("sign-in-read-units")
                                        * prices.price("read-unit")));
        month.put(
                "computing of sign-ins",
                signIns
                        * (prices.assumed("sign-in-gigabyte-seconds")
                                        * prices.price("lambda-gigabyte-second")
                                + prices.assumed("sign-in-api-requests")
                                        * prices.price("lambda-request")));
        month.put(
                "API of sign-ins",
                signIns * prices.assumed("sign-in-api-requests") * prices.price("api-request"));
        month.put(
                "logs of sign-ins",
                signIns * prices.assumed("sign-in-api-requests") * logs(prices));
    }

    private static double logs(Prices prices) {
        return prices.assumed("log-kilobytes-per-call")
                / KILOBYTES_OF_A_GIGABYTE
                * prices.price("log-gigabyte");
    }

    public static double total(Map<String, Double> items) {
        return items.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The dearest item. */
    public static String largest(Map<String, Double> items) {
        return items.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
