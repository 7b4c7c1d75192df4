package dev.rollcall.bench;

import dev.rollcall.bench.report.Measure;

import java.util.List;

/** Something worth measuring, and the floor beneath it. */
public interface Scenario {

    /** Its name on the command line. */
    String name();

    /** What it does, in one line. */
    String about();

    /** Does it at every size, and answers what was measured. */
    List<Measure> run(Bench bench) throws Exception;
}
