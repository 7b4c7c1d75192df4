package dev.rollcall.local;

/** Answers of the account API. */
final class Samples {
    static final String RUN =
            """
            {"id":"r1","district":"clever:d1","state":"completed","open":false,
             "durationMillis":3240,
             "usage":{"requests":12,"readCapacityUnits":8.0,"writeCapacityUnits":1030.0,
                      "rosterWriteCapacityUnits":1020.0,"estimatedCostMicroDollars":645},
             "report":{"kinds":{"person":{"created":1000,"updated":0,"quarantined":2}},
                       "remarks":[{"code":"school-under-school","subject":"s2","count":1,
                                   "advice":"Set its parent."},
                                  {"code":"classes-not-shared","subject":"","count":1200,
                                   "advice":"Share them."}],
                       "seats":{"granted":900,"freed":0,"holding":900}}}
            """;

    private Samples() {}
}
